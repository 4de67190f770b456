import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { checkKeyResult } from './checkKeyResult.ts'
import { checkObjective } from './checkObjective.ts'
import { checkPriorities } from './checkPriorities.ts'
import { checkUnitOkrs, unitOkrsContext } from './checkUnitOkrs.ts'
import { keyResultContext } from './keyResultContext.ts'
import { objectiveContext } from './objectiveContext.ts'

/** The rules that look at one record, each with nothing but its context before it. */
export type QualityChecks = {
  readonly keyResult: typeof checkKeyResult
  readonly objective: typeof checkObjective
  readonly unit: typeof checkUnitOkrs
}
const plainChecks: QualityChecks = {
  keyResult: checkKeyResult,
  objective: checkObjective,
  unit: checkUnitOkrs,
}

/** Every quality rule over the whole board. */
export function findQuality(boardCase: BoardCase, checks: QualityChecks = plainChecks): readonly Finding[] {
  const { board, placed, objectivesOfUnit, keyResultsOfUnit } = boardCase
  const unitIds = [...new Set([...objectivesOfUnit.keys(), ...keyResultsOfUnit.keys()])]
  return sortFindings([
    ...[...placed.values()].flatMap((each) => checks.keyResult(keyResultContext(boardCase, each))),
    ...[...board.objectives.values()].flatMap((each) => checks.objective(objectiveContext(boardCase, each))),
    ...unitIds.flatMap((unitId) => checks.unit(unitOkrsContext(boardCase, unitId))),
    ...checkPriorities(board),
  ])
}
