import { createFinding, type Finding } from '#shared/domain/finding.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import type { Placed } from '#shared/domain/review/placed.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Cycle } from './statedDue.ts'

export type UnitOkrsContext = {
  readonly unitId: string
  readonly unitName: string
  readonly isCompany: boolean
  readonly objectives: readonly Entry<'objectives'>[]
  readonly keyResults: readonly Placed[]
  readonly cycle: Cycle
}

export const unitOkrsContext = (
  { objectivesOfUnit, keyResultsOfUnit, unitName, cycle }: BoardCase,
  unitId: string,
): UnitOkrsContext => ({
  unitId,
  unitName: unitName(unitId),
  isCompany: unitId === companyUnitId,
  objectives: objectivesOfUnit.get(unitId) ?? [],
  keyResults: keyResultsOfUnit.get(unitId) ?? [],
  cycle,
})

/** The rules that look at the whole set of a unit, or of the company. */
export function checkUnitOkrs(context: UnitOkrsContext): readonly Finding[] {
  return [...objectiveCount(context), ...lastDay(context), ...duplicates(context)]
}

function objectiveCount({ unitId, unitName, isCompany, objectives }: UnitOkrsContext): readonly Finding[] {
  const count = objectives.length
  const most = isCompany ? thresholds.mostCompanyObjectives : thresholds.mostUnitObjectives
  if (count <= most) return []
  const severity = isCompany && count > thresholds.tooManyCompanyObjectives ? 'error' : 'warning'
  return [createFinding('O-COUNT', severity, [unitId], { unit: unitName, count, most })]
}

/** When everything falls due on the last day, nobody can learn on the way. */
function lastDay({ unitId, unitName, keyResults, cycle }: UnitOkrsContext): readonly Finding[] {
  if (cycle.end === undefined || keyResults.length === 0) return []
  const late = keyResults.filter(({ reading }) => reading.due === cycle.end)
  if (late.length < keyResults.length * thresholds.lastDayShare) return []
  const evidence = { unit: unitName, late: late.length, total: keyResults.length, due: cycle.end }
  return [createFinding('KR-LASTDAY', 'warning', [unitId], evidence)]
}

function duplicates({ unitName, keyResults }: UnitOkrsContext): readonly Finding[] {
  const worded = keyResults
    .slice(0, thresholds.comparedKeyResultsPerUnit)
    .map(({ keyResult, reading }) => ({ keyResult, words: contentWords(reading.text) }))
    .filter(({ words }) => words.size > 0)
  return worded.flatMap((one, at) =>
    worded
      .slice(at + 1)
      .filter((other) => sharedWords(one.words, other.words) >= thresholds.nearIdenticalShare)
      .map((other) =>
        createFinding('KR-DUP', 'warning', [one.keyResult.id, other.keyResult.id], {
          unit: unitName,
          text: one.keyResult.text.trim(),
          otherText: other.keyResult.text.trim(),
        }),
      ),
  )
}

const fillers = new Set(['a', 'an', 'the', 'of', 'to', 'from', 'in', 'by', 'for', 'our', 'on', 'with', 'end'])

const contentWords = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !fillers.has(word)))

/** Words in common over words in all (Jaccard), 0..1. */
function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common / (one.size + other.size - common)
}
