import { formatsOf } from '#shared/locale/formats.ts'
import type { Measure } from '#shared/records/fields.ts'

const mostDigits = 10

/** A number as it stands in a field while one edits it: with all its digits, and so that `parseMeasure` reads it back. */
export function editableMeasure(value: number, measure: Measure, locale: string): string {
  return formatsOf(locale).number(value, {
    maximumFractionDigits: mostDigits,
    ...(measure === 'percent' ? { style: 'percent' } : {}),
  })
}
