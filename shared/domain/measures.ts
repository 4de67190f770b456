import { formatsOf, type NumberOptions } from '#shared/locale/formats.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { Measure } from '#shared/records/fields.ts'

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

const compactFrom = 10_000
const wholeMoneyFrom = 1_000
const smallPercent = 0.1

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
