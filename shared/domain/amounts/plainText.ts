/**
 * What was typed or pasted, in the few signs that a number is read from: digits 0–9 whatever script they came in, plain
 * blanks, apostrophes and minus. `null` where a sign would turn into another number on the way, 10² is not 102, and where
 * it is several cells of a spreadsheet.
 */
export function plainText(typed: string): string | null {
  if (/\p{No}/u.test(typed) || /[\t\n\v\f\r\u2028\u2029]/.test(typed.trim())) return null
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, toDigit)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/['\u2018\u2019\u02bc\u066c]/gu, "'")
    .replace(/\u066b/gu, '.')
    .replace(/\u066a/gu, '%')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The digits of a script are ten code points in a row, and the row begins where the one before is no digit. */
function toDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return sign
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
