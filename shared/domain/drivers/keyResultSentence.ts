import { formatMeasure, formatPoints, type NumberStyle } from '#shared/domain/measures.ts'
import { formatsOf } from '#shared/locale/formats.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { Measure } from '#shared/records/fields.ts'

export type KeyResultNumbers = {
  readonly metric: string
  readonly measure: Measure
  readonly baseline?: number
  readonly target: number
  /** A calendar day, `2026-12-31`. */
  readonly due?: string
}

/**
 * `Increase utilisation from 68% to 72% (+4 points) by 31 December 2026`: verb, metric, from, to, by. A percentage says its
 * change in points, because "+6 %" of a percentage could mean either. Parts that aren't known yet are left out.
 */
export function keyResultSentence(numbers: KeyResultNumbers, translate: Translate, style: NumberStyle): string {
  const { measure, baseline, target, due } = numbers
  const metric = midSentence(numbers.metric.trim(), style.locale)
  const to = formatMeasure(target, measure, style)
  const change =
    baseline === undefined
      ? translate('numbers.keyResult.reach', { metric, target: to })
      : translate(target < baseline ? 'numbers.keyResult.reduce' : 'numbers.keyResult.increase', {
          metric,
          baseline: formatMeasure(baseline, measure, style),
          target: to,
        })
  const points =
    measure === 'percent' && baseline !== undefined ? formatPoints(target - baseline, translate, style) : null
  const withPoints = points === null ? change : translate('numbers.keyResult.withPoints', { change, points })
  return due === undefined
    ? withPoints
    : translate('numbers.keyResult.by', { change: withPoints, due: formatsOf(style.locale).dayInFull(due) })
}

/** "Average billable heads" is written small inside an English sentence; "ARR" and "SaaS revenue" stay as they are. */
function midSentence(metric: string, locale: string): string {
  const [firstWord = ''] = metric.split(/\s/u)
  const isPlainWord = /^\p{Lu}\p{Ll}+$/u.test(firstWord)
  return isPlainWord && locale.startsWith('en') ? metric.charAt(0).toLowerCase() + metric.slice(1) : metric
}
