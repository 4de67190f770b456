import type { i18n } from 'i18next'
import type { Finding } from '#shared/domain/finding.ts'
import { formatMeasure, type NumberStyle } from '#shared/domain/measures.ts'
import { measures } from '#shared/workshop/schema/fields.ts'

/** The evidence that is a number of things or of days, whatever the measure of the key result is. */
const plainNumbers: ReadonlySet<string> = new Set([
  'count',
  'most',
  'late',
  'total',
  'characters',
  'confidence',
  'days',
])

/** A finding as the question it puts to the author: `rules.<id>`, or `rules.<id>.<variant>` where a rule has several. */
export function questionOf({ rule, evidence }: Finding, translator: i18n, style: NumberStyle): string {
  const measure = measures.find((each) => each === evidence['measure']) ?? 'count'
  const shown = Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [
      name,
      typeof value === 'number' && !plainNumbers.has(name) ? formatMeasure(value, measure, style) : value,
    ]),
  )
  const variant = evidence['variant']
  const keys = [...(variant === undefined ? [] : [`rules.${rule}.${variant}`]), `rules.${rule}`]
  const key = keys.find((each) => translator.exists(each)) ?? rule
  // The rules' texts are looked up by what a finding says, which no type can know.
  return String(translator.t(key as 'common.unnamed', shown))
}
