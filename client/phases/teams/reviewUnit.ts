import { alignmentCase } from '#shared/domain/alignment/alignmentCase.ts'
import { findOrphans } from '#shared/domain/alignment/coverageGaps.ts'
import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import { findQuality } from '#shared/domain/okrQuality/findQuality.ts'
import { essentials } from '#shared/domain/ruleIds.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { UnitOkrs } from './useUnitOkrs.ts'

type Okrs = Pick<UnitOkrs, 'unitId' | 'objectives' | 'keyResultsOf' | 'links'>

/**
 * What the rules ask about a unit's OKRs, by the id of the record (or of the unit), as they would stand on the board
 * beside the company's. Other units' are left out: they have their own. `today` is a day, `2026-03-01`.
 */
export function reviewUnit(board: BoardSnapshot, okrs: Okrs, today: string): ReadonlyMap<string, readonly Finding[]> {
  const own = onBoardOfItsOwn(board, okrs)
  const ids = new Set<string>([okrs.unitId, ...own.objectives.keys(), ...own.keyResults.keys()])
  const company = new Set<string>(
    [...own.objectives.values(), ...own.keyResults.values()]
      .filter(({ unitId }) => unitId === companyUnitId)
      .map(({ id }) => id),
  )
  const found = [...findQuality(own, { today }), ...findOrphans(alignmentCase(own, { today }))]
  const bySubject = new Map<string, Finding[]>()
  for (const finding of sortFindings(found))
    for (const subject of finding.subjects) {
      if (!ids.has(subject) || company.has(subject)) continue
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), finding])
    }
  return bySubject
}

/** What has to be answered before the unit can sign, and objectives nobody could grade; each question once. */
export function incompleteIn(review: ReadonlyMap<string, readonly Finding[]>): readonly Finding[] {
  const all = [...review.values()].flat().filter(isIncomplete)
  return [...new Map(all.map((finding) => [finding.id, finding])).values()]
}

export const isIncomplete = ({ rule, severity }: Finding): boolean =>
  severity === 'error' && (essentials.has(rule) || rule === 'O-KRS')

function onBoardOfItsOwn(board: BoardSnapshot, { unitId, objectives, keyResultsOf, links }: Okrs): BoardSnapshot {
  const ofCompany = <Record extends { readonly id: string; readonly unitId: string }>(
    records: ReadonlyMap<string, Record>,
    own: readonly Record[],
  ): ReadonlyMap<string, Record> =>
    new Map(
      [...[...records.values()].filter((record) => record.unitId === companyUnitId), ...own].map((record) => [
        record.id,
        record,
      ]),
    )
  const keyResults = objectives.flatMap(({ id }) => keyResultsOf(id))
  return {
    ...board,
    objectives: ofCompany(
      board.objectives,
      objectives.map((objective) => ({ ...objective, unitId })),
    ),
    keyResults: ofCompany(
      board.keyResults,
      keyResults.map((keyResult) => ({ ...keyResult, unitId })),
    ),
    links: new Map(links.map((link) => [link.id, link])),
  }
}
