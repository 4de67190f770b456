import { formatsOf, type NumberOptions } from '#shared/locale/formats.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { Measure } from '#shared/records/fields.ts'
import { failure, type Result, success } from '#shared/result.ts'

/** How numbers are written in a workshop: its currency (ISO 4217, `EUR`) and the reader's language (`en`, `de-CH`). */
export type NumberStyle = { readonly currency: string; readonly locale: string }

/** A number as people read it: `€8,400,000`, `72%`, `45.16`, `30 days`. Percentages are given 0..1. */
export function formatMeasure(value: number, measure: Measure, { currency, locale }: NumberStyle): string {
  const shown = Object.is(value, -0) ? 0 : value
  return formatsOf(locale).number(shown, formatOf(shown, measure, currency))
}

/** The same where space is short: `€8.42M`; only money and counts from 10,000 on get shorter. */
export function formatCompact(value: number, measure: Measure, style: NumberStyle): string {
  if (Math.abs(value) < compactFrom || (measure !== 'currency' && measure !== 'count'))
    return formatMeasure(value, measure, style)
  const money = measure === 'currency' ? ({ style: 'currency', currency: style.currency } as const) : {}
  return formatsOf(style.locale).number(value, {
    ...money,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  })
}

/** A change of a percentage (0.04) as points: `+4 points`, never "+4 %". */
export function formatPoints(change: number, translate: Translate, { locale }: Pick<NumberStyle, 'locale'>): string {
  const points = Number((change * 100).toFixed(1)) + 0
  const number = formatsOf(locale).number(points, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  return translate('numbers.points', { count: Math.abs(points), change: number })
}

/** Why a text is no number; the sentences are `numbers.parse.<code>`. Whether an empty field is fine, the caller knows. */
export type ParseFailure = 'empty' | 'notANumber' | 'tooLarge' | 'unexpectedPercent'

/**
 * What a person typed, as a number: `8,400,000`, `8.4m`, `€ 1 800`, `45.16`, and in German `8.400.000,5`. For a percentage
 * `72` and `72 %` both are 0.72, and so `0.72` is 0.0072: one rule, whether the sign is typed or not.
 */
export function parseMeasure(text: string, measure: Measure, locale: string): Result<number, ParseFailure> {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return failure('empty')
  if (typed.length > longestNumber) return failure('notANumber')
  const parts = numberParts.exec(withoutCurrency(typed.replace(minusSigns, '-'), measure))?.groups
  if (!parts) return failure('notANumber')
  const { sign = '', digits = '', suffix = '' } = parts
  if (suffix === '%' && measure !== 'percent') return failure('unexpectedPercent')
  const exponent = suffix === '%' || suffix === '' ? 0 : exponentOf(suffix, measure)
  const plain = plainDigits(digits.trim(), locale)
  if (exponent === null || plain === null) return failure('notANumber')
  // Shifting the decimal exponent in the text is exact, multiplying would not be: 57.5 % is 0.575.
  const value = Number(`${sign}${plain}e${measure === 'percent' ? exponent - 2 : exponent}`)
  return Math.abs(value) <= largestNumber ? success(value + 0) : failure('tooLarge')
}

const compactFrom = 10_000
const wholeMoneyFrom = 1_000
const smallPercent = 0.1
const longestNumber = 60
const largestNumber = 1e15

const minusSigns = /[\u2010-\u2015\u2212]/gu
const numberParts = /^(?<sign>[-+]?)\s*(?<digits>[\d.,'\u2019\s]*\d[.,]?\d*)\s*(?<suffix>%|[a-z]+\.?|)$/iu

const exponents: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['tsd', 3],
  ['m', 6],
  ['mn', 6],
  ['mio', 6],
  ['b', 9],
  ['bn', 9],
  ['mrd', 9],
])

function formatOf(value: number, measure: Measure, currency: string): NumberOptions {
  switch (measure) {
    case 'currency': {
      const digits = Math.abs(value) >= wholeMoneyFrom || Number.isInteger(value) ? 0 : 2
      return { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }
    }
    case 'percent':
      // A conversion of 2.25 % and one of 2.3 % are different plans; 72.04 % and 72 % are not.
      return { style: 'percent', maximumFractionDigits: Math.abs(value) < smallPercent ? 2 : 1 }
    case 'count':
      return { maximumFractionDigits: Math.abs(value) >= wholeMoneyFrom ? 1 : 2 }
    case 'ratio':
      return { maximumFractionDigits: 3 }
    case 'duration':
      return { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 }
    case 'score':
      return { maximumFractionDigits: 1 }
  }
}

function withoutCurrency(text: string, measure: Measure): string {
  if (measure !== 'currency') return text
  return text
    .replace(/^(?<sign>[-+]?)\s*(?:\p{Sc}|[A-Z]{3}(?![A-Z]))\s*/u, '$<sign>')
    .replace(/\s*(?:\p{Sc}|(?<![A-Z])[A-Z]{3})$/u, '')
    .trim()
}

function exponentOf(suffix: string, measure: Measure): number | null {
  if (measure !== 'currency' && measure !== 'count') return null
  return exponents.get(suffix.toLowerCase().replace('.', '')) ?? null
}

/** Digits with at most one dot, read as the locale writes numbers; null where the separators make no sense in it. */
function plainDigits(digits: string, locale: string): string | null {
  const decimal = formatsOf(locale).decimalSign()
  const [whole = '', fraction, ...more] = digits.split(decimal)
  const isOneNumber = more.length === 0 && (fraction === undefined || /^\d*$/.test(fraction))
  const joined = isOneNumber ? withoutGroups(whole, decimal) : null
  if (joined !== null) return fraction ? `${joined}.${fraction}` : joined
  // Keypads have a dot in every country. "45.16" can't be grouped thousands, so it is taken for what it looks like.
  return decimal === ',' && /^\d+\.\d+$/.test(digits) && !/\.\d{3}$/.test(digits) ? digits : null
}

/** `1,800`, `1 800`, `1'800`, `18,00,000`: one kind of separator, groups of three (in India of two) but for the first. */
function withoutGroups(whole: string, decimal: string): string | null {
  if (/^\d*$/.test(whole)) return whole === '' ? '0' : whole
  const separator = decimal === ',' ? '.' : ','
  const separators = [separator, ' ', "'", '\u2019']
  const grouped = separators.some((sign) => {
    const groups = whole.replace(/\s/gu, ' ').split(sign)
    const [first = '', ...rest] = groups
    const last = rest.at(-1) ?? ''
    return /^\d{1,3}$/.test(first) && /^\d{3}$/.test(last) && rest.every((group) => /^\d{2,3}$/.test(group))
  })
  return grouped ? whole.replace(/\D/gu, '') : null
}
