import { formatsOf } from '#shared/locale/formats.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { Measure } from '#shared/records/fields.ts'
import { formatCompact, formatMeasure, formatPoints, type NumberStyle } from './measures.ts'

/** How sentences write numbers and dates, on the screen as in the exports. A value without a measure is a count; percentages are 0..1. */
export type Figures = {
  readonly value: (value: number, measure?: Measure) => string
  /** The same where there may be none: a dash then. */
  readonly valueOrDash: (value: number | null | undefined, measure?: Measure) => string
  readonly compact: (value: number, measure?: Measure) => string
  /** With its sign: `+€1,790,400`, for a percentage `+4 points`. */
  readonly change: (change: number, measure?: Measure) => string
  /** The size of a change: money as money, of a percentage in points. */
  readonly amount: (change: number, measure?: Measure) => string
  /** `2026-12-31` as the locale writes it. */
  readonly day: (day: string) => string
  /** The day of an instant in milliseconds since 1970, in universal time: the same wherever it is printed. */
  readonly dayOf: (instant: number) => string
}

/** `dayLocale` where days are written otherwise than numbers. */
export function createFigures(style: NumberStyle, translate: Translate, dayLocale: string = style.locale): Figures {
  const { day, dayOf } = formatsOf(dayLocale, 'UTC')
  // A number formatter is slow to make, and a report writes the same figures on many pages.
  const written = new Map<string, string>()
  const write = (value: number, measure: Measure): string => {
    const key = `${measure} ${value}`
    const text = written.get(key) ?? formatMeasure(value, measure, style)
    written.set(key, text)
    return text
  }
  return {
    value: (value, measure = 'count') => write(value, measure),
    valueOrDash: (value, measure = 'count') => (value === null || value === undefined ? '–' : write(value, measure)),
    compact: (value, measure = 'count') => {
      const key = `compact ${measure} ${value}`
      const text = written.get(key) ?? formatCompact(value, measure, style)
      written.set(key, text)
      return text
    },
    change: (change, measure = 'count') => {
      if (measure === 'percent') return formatPoints(change, translate, style)
      const sign = change > 0 ? '+' : change < 0 ? '−' : ''
      return `${sign}${write(Math.abs(change), measure)}`
    },
    amount: (change, measure = 'count') =>
      measure === 'percent' ? formatPoints(change, translate, style).replace('+', '') : write(change, measure),
    day,
    dayOf,
  }
}
