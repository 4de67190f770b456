import { formatsOf } from '#shared/locale/formats.ts'
import type { Measure } from '#shared/records/fields.ts'
import type { AmountContext } from './readAmount.ts'

/** A number as it was understood, with its unit and all its digits: `€8,400,000`, `45.1608`, `72.55%`, `20 days`. */
export function sayAmount(value: number, { measure, currency, locale }: AmountContext): string {
  const { number } = formatsOf(locale)
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: mostDigits }
  switch (measure) {
    case 'currency':
      return number(value, { style: 'currency', currency, ...digits })
    case 'percent':
      return number(value, { style: 'percent', ...digits })
    case 'duration':
      return number(value, { style: 'unit', unit: 'day', unitDisplay: 'long', ...digits })
    case 'count':
    case 'ratio':
    case 'score':
      return number(value, digits)
  }
}

/**
 * A number as it stands in a field while one edits it: all its digits, and no separator that could be taken for another.
 * 1250 has none for its thousands, 45.161 gets a fourth decimal, and `readAmount` reads either as the one number it is.
 */
export function editableAmount(value: number, measure: Measure, locale: string): string {
  const shown = measure === 'percent' ? value * 100 : value
  const decimals = /\.(?<digits>\d*?)0*$/.exec(Math.abs(shown).toFixed(mostDigits))?.groups?.digits?.length ?? 0
  return formatsOf(locale).number(value, {
    ...(measure === 'percent' ? { style: 'percent' } : {}),
    useGrouping: Math.abs(shown) >= twoGroupsFrom,
    minimumFractionDigits: decimals === 3 ? 4 : 0,
    maximumFractionDigits: mostDigits,
  })
}

const mostDigits = 10
const twoGroupsFrom = 1e6
