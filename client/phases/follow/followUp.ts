import { checkInsOf, expectedValue, type Plan, planOf, score } from '#shared/domain/checkIns.ts'
import { checkFollowUp } from '#shared/domain/checkInsFindings.ts'
import { dayNumber } from '#shared/domain/days.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { Point } from './planPoint.ts'

/** Where one key result stands today. */
export type FollowUp = {
  /** Oldest first. */
  readonly checkIns: readonly Entry<'checkIns'>[]
  /** `null` while a number or a day of the key result is missing: then there is no line to hold it against. */
  readonly course: {
    readonly plan: Plan
    readonly planPoints: readonly [Point, Point]
    readonly actualPoints: readonly Point[]
    /** What the plan asks for today, in the key result's measure. */
    readonly expected: number
  } | null
  /** 0 to 1; `null` before the first check-in. */
  readonly score: number | null
  readonly findings: readonly Finding[]
}

type Source = Pick<BoardSnapshot, 'checkIns' | 'objectives' | 'settings'>

export function followUpOf(board: Source, keyResult: Entry<'keyResults'>, today: string): FollowUp {
  const checkIns = checkInsOf(board.checkIns, keyResult.id)
  const cycle = { start: board.settings?.cycleStart, end: board.settings?.cycleEnd }
  const objective = board.objectives.get(keyResult.objectiveId)
  const plan = planOf(keyResult, objective, cycle)
  const last = checkIns.at(-1)
  return {
    checkIns,
    course: plan && {
      plan,
      planPoints: [
        { day: dayNumber(plan.start), value: plan.baseline },
        { day: dayNumber(plan.due), value: plan.target },
      ],
      actualPoints: checkIns.map((checkIn) => ({ day: dayNumber(checkIn.on), value: checkIn.value })),
      expected: expectedValue(plan, today),
    },
    score: plan && last ? score(plan, last.value) : null,
    findings: checkFollowUp({ keyResult, objective, checkIns, cycle, today }),
  }
}
