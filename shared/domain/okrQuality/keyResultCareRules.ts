import { thresholds } from '#shared/domain/thresholds.ts'
import type { KeyResultRule } from './keyResultContext.ts'

export const hasEvidence: KeyResultRule = ({ reading, find }) =>
  reading.evidence === '' ? find('KR-EVID', 'warning') : null

/** “A result with two owners has none”: one accountable person (whatmatters.com). */
export const hasOneOwner: KeyResultRule = ({ reading, find }) => {
  if (reading.owner === '') return find('KR-OWNER', 'error', { variant: 'missing' })
  return namesSeveral(reading.owner) ? find('KR-OWNER', 'error', { variant: 'several', owner: reading.owner }) : null
}

export const hasDueDate: KeyResultRule = ({ reading, cycle, today, find }) => {
  const { due } = reading
  if (due === null) return find('KR-DATE', 'error', { variant: 'missing' })
  const isOutside = (cycle.start !== undefined && due < cycle.start) || (cycle.end !== undefined && due > cycle.end)
  if (isOutside) return find('KR-DATE', 'error', { variant: 'outside', due })
  return due < today ? find('KR-DATE', 'error', { variant: 'past', due }) : null
}

const daysBetweenMeasurements: readonly (readonly [RegExp, number])[] = [
  [/\b(?:annual|annually|yearly|once a year)\b/i, 365],
  [/\b(?:half-yearly|twice a year|semi-annual(?:ly)?|biannual(?:ly)?)\b/i, 182],
  [/\b(?:quarterly|every quarter|once a quarter)\b/i, 91],
]

/** A yearly survey can't be looked at every month. Says something only where the source names how often it is measured. */
export const isMeasuredOftenEnough: KeyResultRule = ({ keyResult, reading, find }) => {
  const source = `${reading.evidence} ${reading.baselineMethod}`
  const measuredEvery = daysBetweenMeasurements.find(([words]) => words.test(source))?.[1]
  const reviewedEvery = keyResult.reviewCadenceDays ?? thresholds.reviewCadenceDays
  if (measuredEvery === undefined || measuredEvery <= reviewedEvery) return null
  return find('KR-CADENCE', 'warning', { measuredEvery, reviewedEvery })
}

/** Committed is graded at 1.0, aspirational at about 0.7: whoever reads the grade has to know which it was. */
export const hasKind: KeyResultRule = ({ keyResult, find }) =>
  keyResult.kind === undefined ? find('KR-KIND', 'error') : null

/** “Ana & Ben”, “Ana Lopez, Ben Kim”; but “Lopez, Ana” is one person. */
function namesSeveral(owner: string): boolean {
  if (/[;&+/]|\s(?:and|und|et|y)\s/iu.test(owner)) return true
  const parts = owner.split(',').map((part) => part.trim())
  return parts.length > 2 || (parts.length === 2 && parts.every((part) => part.includes(' ')))
}
