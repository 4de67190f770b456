import type { Measure } from '#shared/records/fields.ts'

const mostDigits = 10

/** A number as it stands in a field while one edits it: with all its digits, and so that `parseMeasure` reads it back. */
export function editableMeasure(value: number, measure: Measure, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: mostDigits,
    ...(measure === 'percent' ? { style: 'percent' } : {}),
  })
  return format.format(value)
}
