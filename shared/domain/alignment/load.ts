import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'

/** LOAD-TEAM: more than a unit can hold in its head; more than 12 key results are an error. */
export function findTeamLoad(boardCase: BoardCase): readonly Finding[] {
  const { board, objectivesOfUnit, keyResultsOfUnit, keyResultsOfObjective } = boardCase
  return [...board.units.values()].flatMap(({ id, name }) => {
    const objectives = objectivesOfUnit.get(id) ?? []
    const keyResults = keyResultsOfUnit.get(id)?.length ?? 0
    const fullest = Math.max(0, ...objectives.map((objective) => keyResultsOfObjective.get(objective.id)?.length ?? 0))
    const isOver =
      objectives.length > thresholds.mostUnitObjectives ||
      fullest > thresholds.mostKeyResultsPerObjective ||
      keyResults > thresholds.mostKeyResultsPerUnit
    if (id === companyUnitId || !isOver) return []
    const severity = keyResults > thresholds.mostKeyResultsPerUnit ? 'error' : 'warning'
    const evidence = { unit: name, objectives: objectives.length, keyResults, fullest }
    return [createFinding('LOAD-TEAM', severity, [id], evidence)]
  })
}

/** LOAD-OWNER: people are known by name, so the subjects are the key results one name stands on. */
export function findOwnerLoad({ placed }: BoardCase): readonly Finding[] {
  const owned = [...placed.values()].filter(({ reading }) => reading.owner !== '')
  return [...groupBy(owned, ({ reading }) => nameKey(reading.owner)).values()].flatMap((held) => {
    if (held.length <= thresholds.mostKeyResultsPerOwner) return []
    const ids = held.map(({ keyResult }) => keyResult.id)
    return [createFinding('LOAD-OWNER', 'warning', ids, { owner: held[0]?.reading.owner ?? '', count: held.length })]
  })
}

/** SIZE-GATE: units of a small company wrote OKRs although the method advises against it. */
export function findBelowSizeGate({ gate, objectivesOfUnit }: BoardCase): readonly Finding[] {
  const units = [...objectivesOfUnit.keys()].filter((unitId) => unitId !== companyUnitId).length
  if (gate.teamOkrs || units === 0) return []
  return [
    createFinding('SIZE-GATE', 'warning', [companyUnitId], {
      headCount: gate.headCount ?? 0,
      minimum: gate.minimum,
      units,
    }),
  ]
}

const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
