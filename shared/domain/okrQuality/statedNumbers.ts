import type { Measure } from '#shared/records/fields.ts'

/** A number as somebody wrote it into a sentence. Percent are 0..1; `at` is where it stands. */
export type StatedNumber = { readonly value: number; readonly measure: Measure | null; readonly at: number }

export type StatedChange = {
  readonly from: number | null
  readonly to: number | null
  /** “by 10 %”, “10 % reduction”: 0..1, without a sign. */
  readonly by: number | null
  readonly measure: Measure | null
  /** Whether any quantity is named, periods and dates not counted. */
  readonly hasQuantity: boolean
}

export const nothingStated: StatedChange = { from: null, to: null, by: null, measure: null, hasQuantity: false }

/** Reads what a sentence says about a change: “from $880k to > $1m”, “10% reduction”, “to 90 %”. English only. */
export function readStatedChange(text: string): StatedChange {
  const fromTo = fromToPattern.exec(text)
  const by = relativePatterns
    .map((pattern) => pattern.exec(text)?.groups)
    .flatMap((groups) => (groups ? (parseNumber(groups, 'a') ?? []) : []))
    .find(({ measure }) => measure === 'percent')
  const first = fromTo?.groups ? parseNumber(fromTo.groups, 'a') : null
  const second = fromTo?.groups ? parseNumber(fromTo.groups, 'b') : null
  const isPercent = first?.measure === 'percent' || second?.measure === 'percent'
  // “from 10 to 12 %”: the sign at the end is meant for both.
  const inMeasure = (number: StatedNumber | null) =>
    number === null ? null : isPercent && number.measure === null ? number.value / 100 : number.value
  return {
    from: inMeasure(first),
    to: inMeasure(second),
    by: by?.value ?? null,
    measure: isPercent ? 'percent' : (second?.measure ?? first?.measure ?? null),
    hasQuantity: quantitiesIn(text).length > 0,
  }
}

/** Every quantity of a sentence, without years, quarters, dates and lengths of time such as “for 12 months”. */
export function quantitiesIn(text: string): readonly StatedNumber[] {
  const withoutTimes = text.replace(timePattern, (found) => ' '.repeat(found.length))
  return [...withoutTimes.matchAll(numberPattern)].flatMap((match) => {
    const number = match.groups ? parseNumber(match.groups, 'a') : null
    return number === null ? [] : [{ ...number, at: match.index }]
  })
}

// Never starts in the middle of a word or a number, which also keeps the search linear.
const numberSource = (name: string) =>
  `(?<![\\p{L}\\p{N}.,/-])(?:[<>≥≤~]=?\\s*)?(?<${name}c>[$€£¥]|(?:USD|EUR|GBP|CHF)\\s?)?\\s?(?<${name}n>\\d+(?:[,.’']\\d+)*)\\s?(?<${name}s>thousand|million|billion|mn|bn|k|m)?(?<${name}u>\\s?(?:%|percent(?:age points?)?|per cent|pp)|\\s?[$€£¥])?(?![\\p{L}\\p{N}])`

const numberPattern = new RegExp(numberSource('a'), 'giu')
const fromToPattern = new RegExp(
  `(?:(?<![\\p{L}])from\\s+)?${numberSource('a')}(?:\\s+\\p{L}+){0,3}\\s*(?:→|->|(?<=\\s)to(?=\\s))\\s*${numberSource('b')}`,
  'iu',
)
const relativePatterns = [
  new RegExp(`(?<![\\p{L}])by\\s+${numberSource('a')}`, 'iu'),
  new RegExp(
    `${numberSource('a')}\\s+(?:\\p{L}+\\s+)?(?:reduction|decrease|increase|improvement|growth|rise|drop|cut|uplift|fewer|less|more|higher|lower|faster)`,
    'iu',
  ),
]

const timePattern =
  /\bQ[1-4]\b|\bH[12]\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b|\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:in|within|over|for|of|next|last|every|than)\s+(?:the\s+)?(?:next\s+|last\s+)?\d+\s*-?(?:hours?|days?|weeks?|months?|quarters?|years?)\b|\b\d+-(?:day|week|month|quarter|year)\b|\b\d{1,2}\s+(?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/giu

const factors: { readonly [suffix: string]: number } = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

function parseNumber(groups: { readonly [name: string]: string | undefined }, name: string): StatedNumber | null {
  const digits = groups[`${name}n`]
  if (digits === undefined) return null
  const factor = factors[(groups[`${name}s`] ?? '').toLowerCase()] ?? 1
  const sign = (groups[`${name}u`] ?? '').trim().toLowerCase()
  const isMoney = groups[`${name}c`] !== undefined || /[$€£¥]/u.test(sign)
  const isPercent = sign !== '' && !isMoney
  const value = (Number(plainDigits(digits)) * factor) / (isPercent ? 100 : 1)
  return { value, measure: isMoney ? 'currency' : isPercent ? 'percent' : null, at: 0 }
}

/** “1,200,000”, “1’200” and “1,5” as JavaScript writes them; a lone comma with other than three digits is a decimal. */
function plainDigits(digits: string): string {
  const grouped = digits.replace(/[’']/g, '')
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(grouped)) return grouped.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(grouped)) return grouped.replaceAll('.', '')
  return grouped.replace(',', '.').replace(/[,.](?=.*[,.])/g, '')
}
