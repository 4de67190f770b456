import type { Finding } from '#shared/domain/finding.ts'
import { type ObjectiveContext, type ObjectiveRule, objectiveCase } from './objectiveContext.ts'
import { areSufficient, haveAMix, haveAQualityGuard, isWorthAnObjective } from './objectiveResultRules.ts'
import { hasNoNumber, hasPeriod, isOneLine, saysAChange, servesAPriority } from './objectiveTextRules.ts'

const objectiveRules: readonly ObjectiveRule[] = [
  hasNoNumber,
  isOneLine,
  saysAChange,
  servesAPriority,
  hasPeriod,
  isWorthAnObjective,
  areSufficient,
  haveAMix,
  haveAQualityGuard,
]

/** Every O rule that looks at one objective and its key results; `checkUnitOkrs` counts the objectives. */
export function checkObjective(context: ObjectiveContext): readonly Finding[] {
  const subject = objectiveCase(context)
  return objectiveRules.flatMap((rule) => rule(subject) ?? [])
}
