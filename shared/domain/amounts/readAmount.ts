import { formatsOf } from '#shared/locale/formats.ts'
import type { Measure } from '#shared/records/fields.ts'
import { amountTokens, amountWord } from './amountWords.ts'
import { calculate } from './calculate.ts'
import { type DecimalSign, decimalSigns, numeralUnder } from './numerals.ts'
import { plainText } from './plainText.ts'

/** What the number counts, the workshop's currency (ISO 4217), and how the reader writes (BCP 47). */
export type AmountContext = { readonly measure: Measure; readonly currency: string; readonly locale: string }

/** How a text was understood where it could be understood in two ways. Whoever pastes a column answers once for all of it. */
export type Understanding = {
  readonly decimal?: DecimalSign
  /** Of a number below one among percentages: 0.68 as 68 %, or as 0.68 %. */
  readonly small?: 'share' | 'percent'
  readonly exponent?: number
}

export type AmountOffer = { readonly value: number; readonly understanding: Understanding }

/** The sentences are `numbers.parse.<code>`. Whether an empty field is fine, the caller knows. */
export type AmountProblem =
  | { readonly code: 'empty' | 'notANumber' | 'tooLarge' | 'unexpectedPercent' }
  | { readonly code: 'unknownWord'; readonly typed: string }
  | { readonly code: 'wrongUnit'; readonly typed: string; readonly measure: Measure }
  | { readonly code: 'otherCurrency'; readonly typed: string; readonly currency: string }

export type AmountReading =
  | { readonly kind: 'one'; readonly value: number }
  /** People would read it differently: what it may be, the likeliest first. */
  | { readonly kind: 'ask'; readonly offers: readonly AmountOffer[] }
  | { readonly kind: 'none'; readonly problem: AmountProblem }

/**
 * What a person typed or pasted, as a number: `8,400,000` · `8,4 Mio. €` · `(1,200)` · `72 %` · `=40*1800`. Percentages are
 * 0..1. The locale never decides what a text means, it only says which of two meanings is offered first: the number goes
 * into a set that is signed, and 1.250 is another number in the next country.
 */
export function readAmount(typed: string, context: AmountContext, understood: Understanding = {}): AmountReading {
  const text = plainText(typed)
  if (text === '') return none({ code: 'empty' })
  if (text === null || text.length > longestText) return none({ code: 'notANumber' })
  const meant = text.startsWith('=') ? calculated(text.slice(1)) : taken(text, context)
  if ('code' in meant) return none(meant)
  const offers = asUnderstood(offersOf(meant, context, understood), understood)
  const [first, ...others] = offers
  if (!first) return none({ code: 'notANumber' })
  if (offers.some(({ value }) => Math.abs(value) > largestNumber)) return none({ code: 'tooLarge' })
  return others.length === 0 ? { kind: 'one', value: first.value } : { kind: 'ask', offers }
}

const longestText = 60
const largestNumber = 1e15

/** The digits under each decimal sign that makes sense of them, and what stood beside them. */
type Meant = {
  readonly digits: readonly { readonly decimal: DecimalSign; readonly digits: string }[]
  readonly exponents: readonly number[]
  /** Among percentages: whether it is said that it is one, `72 %`, or a part of one, `=72%`. */
  readonly small?: Understanding['small']
}

const parts = /^(?<before>\D*?)(?<run>(?:(?<!\p{L})[.,])?\d(?:[\d.,' ]*\d)?)(?<after>\D*)$/u
/** No cents: `1.200,-` and `1'200.–`, or a dot at the end of a sentence. */
const noCents = /^[.,]-*(?=\s|$)/
const bracketed = /^(?<before>[^(\d]*)\((?<inner>[^()]*)\)(?<after>[^)\d]*)$/
const outOf = /^(?<score>.*\d)\s*(?:\/|out of|of|von)\s*\d+$/i

function taken(text: string, context: AmountContext): Meant | AmountProblem {
  const inBrackets = bracketed.exec(text)?.groups
  const unbracketed = inBrackets ? `${inBrackets.before}${inBrackets.inner}${inBrackets.after}` : text
  const score = context.measure === 'score' ? outOf.exec(unbracketed)?.groups?.score : undefined
  const found = parts.exec(score ?? unbracketed)?.groups
  if (!found) return { code: 'notANumber' }
  const { before = '', run = '' } = found
  const after = (found.after ?? '').replace(noCents, '').trim()
  // Bookkeepers put brackets around what is below zero, and some of their programs a minus behind it.
  const signs = `${inBrackets ? '-' : ''}${before.replace(/[^-+]/g, '')}${after === '-' ? '-' : ''}`
  if (signs.length > 1) return { code: 'notANumber' }
  const words = [...amountTokens(before.replace(/[-+]/g, '')), ...amountTokens(after === '-' ? '' : after)]
  const beside = besides(words, context)
  if ('code' in beside) return beside
  const digits = decimalSigns.flatMap((decimal) => {
    const under = numeralUnder(run, decimal)
    return under === null ? [] : [{ decimal, digits: `${signs === '-' ? '-' : ''}${under}` }]
  })
  return { ...beside, digits }
}

function besides(words: readonly string[], context: AmountContext): Omit<Meant, 'digits'> | AmountProblem {
  const { measure, currency } = context
  const kinds = new Set<string>()
  let exponents: readonly number[] = [0]
  for (const typed of words) {
    const word = amountWord(typed)
    if (!word) return /\p{L}/u.test(typed) ? { code: 'unknownWord', typed } : { code: 'notANumber' }
    if (kinds.has(word.kind)) return { code: 'notANumber' }
    kinds.add(word.kind)
    switch (word.kind) {
      case 'percent':
        if (measure !== 'percent') return { code: 'unexpectedPercent' }
        break
      case 'money':
        if (measure !== 'currency') return { code: 'wrongUnit', typed, measure }
        if (!word.currencies.includes(currency)) return { code: 'otherCurrency', typed, currency }
        break
      case 'factor':
        if (measure !== 'currency' && measure !== 'count') return { code: 'wrongUnit', typed, measure }
        exponents = word.exponents
        break
      case 'unit':
        if (word.of !== measure) return { code: 'wrongUnit', typed, measure }
        break
    }
  }
  return { exponents, ...(kinds.has('percent') ? { small: 'percent' } : {}) }
}

function calculated(text: string): Meant | AmountProblem {
  const digits = decimalSigns.flatMap((decimal) => {
    const value = calculate(text, decimal)
    return value === null ? [] : [{ decimal, digits: String(value) }]
  })
  if (digits.length === 0) return { code: 'notANumber' }
  return { digits, exponents: [0], ...(text.includes('%') ? { small: 'share' } : {}) }
}

function offersOf(meant: Meant, { measure, locale }: AmountContext, understood: Understanding): readonly AmountOffer[] {
  const own = formatsOf(locale).decimalSign()
  const ordered = [...meant.digits].sort((one, other) => Number(other.decimal === own) - Number(one.decimal === own))
  return ordered.flatMap(({ decimal, digits }) =>
    meant.exponents.flatMap((exponent): readonly AmountOffer[] => {
      const value = shifted(digits, exponent)
      if (measure !== 'percent') return [{ value, understanding: { decimal, exponent } }]
      const share: AmountOffer = { value, understanding: { decimal, exponent, small: 'share' } }
      const percent: AmountOffer = {
        value: shifted(digits, exponent - 2),
        understanding: { decimal, exponent, small: 'percent' },
      }
      if (meant.small) return meant.small === 'share' ? [share] : [percent]
      return value === 0 || (Math.abs(value) >= 1 && understood.small !== 'share') ? [percent] : [share, percent]
    }),
  )
}

/** Shifting the decimal exponent in the text is exact, multiplying would not be: 57.5 % is 0.575. */
const shifted = (digits: string, by: number): number =>
  (digits.includes('e') ? Number(digits) * 10 ** by : Number(`${digits}e${by}`)) + 0

/** One offer for each number; where there are several, those that fit what is known of the rest of the column. */
function asUnderstood(offers: readonly AmountOffer[], understood: Understanding): readonly AmountOffer[] {
  const left = (['decimal', 'small', 'exponent'] as const).reduce((rest, part) => {
    const fitting = rest.filter(({ understanding }) => understanding[part] === understood[part])
    return fitting.length > 0 ? fitting : rest
  }, offers)
  return left.filter(({ value }, at) => left.findIndex((other) => other.value === value) === at)
}

const none = (problem: AmountProblem): AmountReading => ({ kind: 'none', problem })
