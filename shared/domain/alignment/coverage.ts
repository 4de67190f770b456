import { shareOfChange } from '#shared/domain/contributions.ts'
import type { BoardCase, Connection } from '#shared/domain/review/boardCase.ts'
import type { Placed } from '#shared/domain/review/placed.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type ContributionSum, sumContributions } from './contributionGaps.ts'

export type CoverageCell = {
  readonly unitId: string
  readonly objectiveId: string
  /** Key results of the unit that contribute to the objective, each named once. */
  readonly contributing: readonly Entry<'keyResults'>[]
  /** Key results that support it, or reach it through another unit's. */
  readonly supporting: readonly Entry<'keyResults'>[]
  /** Of the objective's quantified change, each of its key results counting alike: 1 is all of it, `null` where no amount is named. */
  readonly share: number | null
}

export type Coverage = {
  readonly units: readonly Entry<'units'>[]
  readonly objectives: readonly Entry<'objectives'>[]
  /** One row per unit, one cell per objective, in the order of the two lists. */
  readonly rows: readonly (readonly CoverageCell[])[]
  /** Per company key result what the units bring, in its measure; `null` where it names no change. */
  readonly byKeyResult: ReadonlyMap<string, ContributionSum | null>
}

/** The matrix units × company objectives: who serves what, and with how much. */
export function coverage(boardCase: BoardCase): Coverage {
  const { board } = boardCase
  const units = [...board.units.values()]
    .filter(({ id, kind }) => id !== companyUnitId && kind !== 'company')
    .sort(byOrder)
  const objectives = [...(boardCase.objectivesOfUnit.get(companyUnitId) ?? [])].sort(byOrder)
  const cells = cellContents(boardCase)
  const rows = units.map(({ id }) => objectives.map((objective) => cellOf(id, objective.id, cells, boardCase)))
  const byKeyResult = new Map(
    [...boardCase.placed.values()]
      .filter(({ isCompany }) => isCompany)
      .map((to) => [to.keyResult.id as string, sumContributions(to, contributionsTo(to.keyResult.id, boardCase))]),
  )
  return { units, objectives, rows, byKeyResult }
}

type CellContents = { readonly direct: Connection[]; readonly supporting: Map<string, Entry<'keyResults'>> }

const cellKey = (unitId: string, objectiveId: string): string => `${unitId} ${objectiveId}`

function cellContents(boardCase: BoardCase): ReadonlyMap<string, CellContents> {
  const cells = new Map<string, CellContents>()
  const cell = (unitId: string, objectiveId: string): CellContents => {
    const key = cellKey(unitId, objectiveId)
    const known = cells.get(key) ?? { direct: [], supporting: new Map() }
    cells.set(key, known)
    return known
  }
  for (const connection of boardCase.connections) {
    const { link, from, to } = connection
    if (link.kind === 'dependsOn' || from.isCompany) continue
    for (const { placed, depth } of companyResultsAbove(to.keyResult.id, boardCase)) {
      const contents = cell(from.keyResult.unitId, placed.keyResult.objectiveId)
      if (depth === 0 && link.kind === 'contributes') contents.direct.push(connection)
      else contents.supporting.set(from.keyResult.id, from.keyResult)
    }
  }
  return cells
}

/** The company key results that a chain of links ends at, layer by layer; the start itself has depth 0. */
function companyResultsAbove(start: string, { placed, connectionsFrom }: BoardCase) {
  const seen = new Set<string>()
  const found: { readonly placed: Placed; readonly depth: number }[] = []
  let layer: readonly string[] = [start]
  for (let depth = 0; depth < thresholds.unitLayers && layer.length > 0; depth += 1) {
    const here = layer.filter((id) => !seen.has(id)).flatMap((id) => placed.get(id) ?? [])
    for (const one of here) seen.add(one.keyResult.id)
    found.push(...here.filter(({ isCompany }) => isCompany).map((one) => ({ placed: one, depth })))
    layer = here
      .filter(({ isCompany }) => !isCompany)
      .flatMap(({ keyResult }) => connectionsFrom.get(keyResult.id) ?? [])
      .filter(({ link }) => link.kind !== 'dependsOn')
      .map(({ to }) => to.keyResult.id)
  }
  return found
}

function cellOf(
  unitId: string,
  objectiveId: string,
  cells: ReadonlyMap<string, CellContents>,
  { keyResultsOfObjective }: BoardCase,
): CoverageCell {
  const contents = cells.get(cellKey(unitId, objectiveId))
  const contributing = new Map(
    (contents?.direct ?? []).map(({ from }) => [from.keyResult.id as string, from.keyResult]),
  )
  const supporting = [...(contents?.supporting.values() ?? [])].filter(({ id }) => !contributing.has(id))
  const shares = (contents?.direct ?? []).flatMap(({ link, to }) => {
    const { baseline, target } = to.reading
    if (link.amount === undefined || baseline === null || target === null || baseline === target) return []
    return [shareOfChange(target - baseline, link.amount)]
  })
  const graded = (keyResultsOfObjective.get(objectiveId) ?? []).filter(
    ({ reading: { baseline, target } }) => baseline !== null && target !== null && baseline !== target,
  )
  const share = shares.length === 0 ? null : shares.reduce((sum, part) => sum + part, 0) / graded.length
  return { unitId, objectiveId, contributing: [...contributing.values()], supporting, share }
}

const contributionsTo = (keyResultId: string, { connectionsTo }: BoardCase): readonly Connection[] =>
  (connectionsTo.get(keyResultId) ?? []).filter(({ link }) => link.kind === 'contributes')

const byOrder = (
  one: { readonly order: string; readonly id: string },
  other: { readonly order: string; readonly id: string },
) => (one.order < other.order ? -1 : one.order > other.order ? 1 : one.id < other.id ? -1 : 1)
