const lineEnds = /\r\n?|[\u2028\u2029\u0085\v\f]/g
const wideBlanks = /[\t\u2000-\u200a\u205f\u3000]/g
/** Signs that steer other signs and have no shape: joiners, direction marks, variation selectors, soft hyphens. */
const shapeless = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu

/**
 * Text as it can be set: composed (NFC, so that a Vietnamese letter typed with separate accents finds its glyph), with
 * `\n` as the only line end and nothing invisible. Half surrogates become U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(wideBlanks, ' ')
    .split('\n')
    .map((line) => line.replace(shapeless, '').trimEnd())
    .join('\n')
    .trim()
}
