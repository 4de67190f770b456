import type { Entry } from '#shared/records/collections.ts'
import { expectedProgress, expectedValue, planOf, progressOf } from './checkIns.ts'
import { daysBetween } from './days.ts'
import { createFinding, type Finding } from './finding.ts'
import type { Cycle } from './okrQuality/statedDue.ts'
import type { BoardCase } from './review/boardCase.ts'
import { measureOf, type Placed } from './review/placed.ts'
import { thresholds } from './thresholds.ts'

export type FollowUpContext = Placed & {
  /** Of this key result, oldest first. */
  readonly checkIns: readonly Entry<'checkIns'>[]
  readonly cycle: Cycle
  /** The day from which on check-ins are expected. */
  readonly since: string | undefined
  readonly today: string
}

export const followUpContext = (
  { checkInsOf, checkInsFrom, cycle, today }: BoardCase,
  placed: Placed,
): FollowUpContext => ({
  ...placed,
  checkIns: checkInsOf.get(placed.keyResult.id) ?? [],
  cycle,
  since: checkInsFrom,
  today,
})

/** CHK-STALE, CHK-PACE and CHK-CONF of one key result. */
export const checkFollowUp = (context: FollowUpContext): readonly Finding[] =>
  [stale(context), pace(context), confidence(context)].flatMap((found) => found ?? [])

function stale({ keyResult, reading, objective, checkIns, cycle, since, today }: FollowUpContext): Finding | null {
  const { text, due } = reading
  const start = objective?.startsOn ?? cycle.start
  const expectedFrom = since === undefined ? undefined : start === undefined || since > start ? since : start
  const last = checkIns.at(-1)?.on ?? expectedFrom
  const isOver = last !== undefined && due !== null && last >= due
  if (last === undefined || isOver) return null
  const cadence = keyResult.reviewCadenceDays ?? thresholds.reviewCadenceDays
  const days = daysBetween(last, today)
  if (days <= cadence + thresholds.staleGraceDays) return null
  const variant = checkIns.length === 0 ? 'never' : 'late'
  return createFinding('CHK-STALE', 'warning', [keyResult.id], { text, variant, days, cadence })
}

function pace(context: FollowUpContext): Finding | null {
  const { keyResult, reading, checkIns, cycle } = context
  const last = checkIns.at(-1)
  const plan = planOf(context, cycle)
  if (!last || !plan || plan.baseline === plan.target) return null
  const behind = expectedProgress(plan, last.on) - progressOf(plan, last.value)
  if (behind <= thresholds.behindPlanShare + thresholds.roundingSlack) return null
  return createFinding('CHK-PACE', 'warning', [keyResult.id], {
    text: reading.text,
    value: last.value,
    expected: expectedValue(plan, last.on),
    on: last.on,
    behindPercent: Math.round(behind * 100),
    ...measureOf(context),
  })
}

function confidence({ keyResult, reading, checkIns }: FollowUpContext): Finding | null {
  const last = checkIns.at(-1)
  if (last === undefined || last.note.trim() !== '') return null
  const before = checkIns.at(-2)?.confidence
  if (!asksForNote(before, last.confidence)) return null
  const evidence = { text: reading.text, confidence: last.confidence, on: last.on }
  return before !== undefined && hasJumped(before, last.confidence)
    ? createFinding('CHK-CONF', 'error', [keyResult.id], { ...evidence, variant: 'moved', before })
    : createFinding('CHK-CONF', 'error', [keyResult.id], { ...evidence, variant: 'low' })
}

/** Confidence that is low, or far from what it was, says little without a line that explains it. */
export const asksForNote = (before: number | undefined, confidence: number): boolean =>
  hasJumped(before, confidence) || confidence <= thresholds.lowConfidence

const hasJumped = (before: number | undefined, confidence: number): boolean =>
  before !== undefined && Math.abs(confidence - before) >= thresholds.confidenceJump
