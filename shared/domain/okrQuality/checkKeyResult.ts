import type { Finding } from '#shared/domain/finding.ts'
import { hasDueDate, hasEvidence, hasKind, hasOneOwner, isMeasuredOftenEnough } from './keyResultCareRules.ts'
import { type KeyResultContext, type KeyResultRule, keyResultCase } from './keyResultContext.ts'
import {
  hasBaseline,
  hasClearUnit,
  hasMethod,
  hasNumber,
  isNotHeroic,
  isNotTrivial,
  pointsTheRightWay,
  saysPointsOrRelative,
} from './keyResultNumberRules.ts'
import { cantBeFlooded, isInTheTeamsHands, isNoActivity, isOneMetric, namesAnEffect } from './keyResultWordingRules.ts'

const keyResultRules: readonly KeyResultRule[] = [
  hasNumber,
  hasBaseline,
  hasMethod,
  hasClearUnit,
  saysPointsOrRelative,
  pointsTheRightWay,
  isNotTrivial,
  isNotHeroic,
  isNoActivity,
  namesAnEffect,
  hasEvidence,
  hasOneOwner,
  hasDueDate,
  isMeasuredOftenEnough,
  isInTheTeamsHands,
  hasKind,
  isOneMetric,
  cantBeFlooded,
]

/** Every KR rule that looks at one key result; `checkUnitOkrs` has those that look at a unit's whole set. */
export function checkKeyResult(context: KeyResultContext): readonly Finding[] {
  const subject = keyResultCase(context)
  return keyResultRules.flatMap((rule) => rule(subject) ?? [])
}
