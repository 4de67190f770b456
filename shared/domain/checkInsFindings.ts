import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { byDay, expectedProgress, expectedValue, planOf, progressOf } from './checkIns.ts'
import { dayOfInstant, daysBetween } from './days.ts'
import { createFinding, type Finding, sortFindings } from './finding.ts'
import { groupBy } from './groupBy.ts'
import { readKeyResult } from './okrQuality/keyResultReading.ts'
import type { Cycle } from './okrQuality/statedDue.ts'
import { thresholds } from './thresholds.ts'

export type FollowUpContext = {
  readonly keyResult: Entry<'keyResults'>
  readonly objective?: Entry<'objectives'> | undefined
  /** Of this key result, in any order. */
  readonly checkIns: readonly Entry<'checkIns'>[]
  readonly cycle: Cycle
  /** The day from which on check-ins are expected. */
  readonly since?: string | undefined
  readonly today: string
}

/** CHK-STALE, CHK-PACE and CHK-CONF of one key result. */
export function checkFollowUp(context: FollowUpContext): readonly Finding[] {
  const checkIns = [...context.checkIns].sort(byDay)
  return [stale(context, checkIns), pace(context, checkIns), confidence(context, checkIns)].flatMap(
    (found) => found ?? [],
  )
}

/** The same for every key result of the board, from the day the set was frozen on. */
export function findFollowUp(board: BoardSnapshot, { today }: { readonly today: string }): readonly Finding[] {
  const cycle = { start: board.settings?.cycleStart, end: board.settings?.cycleEnd }
  const checkIns = groupBy([...board.checkIns.values()], ({ keyResultId }) => keyResultId)
  const frozenAt = board.control?.frozen?.at
  const findings = [...board.keyResults.values()].flatMap((keyResult) =>
    checkFollowUp({
      keyResult,
      objective: board.objectives.get(keyResult.objectiveId),
      checkIns: checkIns.get(keyResult.id) ?? [],
      cycle,
      since: frozenAt === undefined ? undefined : dayOfInstant(frozenAt),
      today,
    }),
  )
  return sortFindings(findings)
}

type CheckIns = readonly Entry<'checkIns'>[]

function stale({ keyResult, objective, cycle, since, today }: FollowUpContext, checkIns: CheckIns): Finding | null {
  const { text, due } = readKeyResult(keyResult, cycle)
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

function pace({ keyResult, objective, cycle }: FollowUpContext, checkIns: CheckIns): Finding | null {
  const last = checkIns.at(-1)
  const plan = planOf(keyResult, objective, cycle)
  if (!last || !plan || plan.baseline === plan.target) return null
  const behind = expectedProgress(plan, last.on) - progressOf(plan, last.value)
  if (behind <= thresholds.behindPlanShare + thresholds.roundingSlack) return null
  const { text, measure } = readKeyResult(keyResult, cycle)
  return createFinding('CHK-PACE', 'warning', [keyResult.id], {
    text,
    value: last.value,
    expected: expectedValue(plan, last.on),
    on: last.on,
    behindPercent: Math.round(behind * 100),
    ...(measure === null ? {} : { measure }),
  })
}

function confidence({ keyResult, cycle }: FollowUpContext, checkIns: CheckIns): Finding | null {
  const last = checkIns.at(-1)
  if (last === undefined || last.note.trim() !== '') return null
  const before = checkIns.at(-2)?.confidence
  if (!asksForNote(before, last.confidence)) return null
  const { text } = readKeyResult(keyResult, cycle)
  const evidence = { text, confidence: last.confidence, on: last.on }
  return before !== undefined && hasJumped(before, last.confidence)
    ? createFinding('CHK-CONF', 'error', [keyResult.id], { ...evidence, variant: 'moved', before })
    : createFinding('CHK-CONF', 'error', [keyResult.id], { ...evidence, variant: 'low' })
}

/** Confidence that is low, or far from what it was, says little without a line that explains it. */
export const asksForNote = (before: number | undefined, confidence: number): boolean =>
  hasJumped(before, confidence) || confidence <= thresholds.lowConfidence

const hasJumped = (before: number | undefined, confidence: number): boolean =>
  before !== undefined && Math.abs(confidence - before) >= thresholds.confidenceJump
