import { expectedValue, type Plan, planOf, score } from '#shared/domain/checkIns.ts'
import { dayNumber } from '#shared/domain/days.ts'
import type { FollowUp } from '#shared/domain/review/memory.ts'
import type { Point } from './planPoint.ts'

/** Where one key result stands today. */
export type Standing = {
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
}

export function standingOf(followUp: FollowUp): Standing {
  const { checkIns, cycle, today } = followUp
  const plan = planOf(followUp, cycle)
  const last = checkIns.at(-1)
  return {
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
  }
}
