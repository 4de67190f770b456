import { findOrphans } from '#shared/domain/alignment/coverageGaps.ts'
import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import type { Review } from '#shared/domain/review/reviewer.ts'
import { essentials } from '#shared/domain/ruleIds.ts'
import type { UnitId } from '#shared/ids.ts'

/**
 * What the rules ask about a unit's OKRs before the room sees the whole set: their wording and numbers, and whether an
 * objective serves anything, by the id of the record (or of the unit).
 */
export function reviewUnit(review: Review, unitId: UnitId): ReadonlyMap<string, readonly Finding[]> {
  const { boardCase, onUnit, onObjective, onKeyResult } = review
  const orphans = findOrphans(boardCase)
  const objectives = (boardCase.objectivesOfUnit.get(unitId) ?? []).map(({ id }): [string, readonly Finding[]] => [
    id,
    sortFindings([...onObjective(id), ...orphans.filter(({ subjects }) => subjects.includes(id))]),
  ])
  const keyResults = (boardCase.keyResultsOfUnit.get(unitId) ?? []).map(
    ({ keyResult: { id } }): [string, readonly Finding[]] => [id, onKeyResult(id)],
  )
  return new Map([
    [unitId, onUnit(unitId).filter(({ subjects }) => subjects.includes(unitId))],
    ...objectives,
    ...keyResults,
  ])
}

/** What has to be answered before the unit can sign, and objectives nobody could grade; each question once. */
export function incompleteIn(review: ReadonlyMap<string, readonly Finding[]>): readonly Finding[] {
  const all = [...review.values()].flat().filter(isIncomplete)
  return [...new Map(all.map((finding) => [finding.id, finding])).values()]
}

export const isIncomplete = ({ rule, severity }: Finding): boolean =>
  severity === 'error' && (essentials.has(rule) || rule === 'O-KRS')
