import { shareOfChange } from '#shared/domain/contributions.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type AlignmentCase, alignmentCase, type Connection, type Placed } from './alignmentCase.ts'
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
export function coverage(board: BoardSnapshot): Coverage {
  const alignment = alignmentCase(board, { today: '' })
  const units = [...board.units.values()]
    .filter(({ id, kind }) => id !== companyUnitId && kind !== 'company')
    .sort(byOrder)
  const objectives = [...(alignment.objectivesOfUnit.get(companyUnitId) ?? [])].sort(byOrder)
  const cells = cellContents(alignment)
  const rows = units.map(({ id }) => objectives.map((objective) => cellOf(id, objective.id, cells, alignment)))
  const byKeyResult = new Map(
    [...alignment.placed.values()]
      .filter(({ isCompany }) => isCompany)
      .map((to) => [to.keyResult.id as string, sumContributions(to, contributionsTo(to.keyResult.id, alignment))]),
  )
  return { units, objectives, rows, byKeyResult }
}

type CellContents = { readonly direct: Connection[]; readonly supporting: Map<string, Entry<'keyResults'>> }

const cellKey = (unitId: string, objectiveId: string): string => `${unitId} ${objectiveId}`

function cellContents(alignment: AlignmentCase): ReadonlyMap<string, CellContents> {
  const cells = new Map<string, CellContents>()
  const cell = (unitId: string, objectiveId: string): CellContents => {
    const key = cellKey(unitId, objectiveId)
    const known = cells.get(key) ?? { direct: [], supporting: new Map() }
    cells.set(key, known)
    return known
  }
  for (const connection of alignment.connections) {
    const { link, from, to } = connection
    if (link.kind === 'dependsOn' || from.isCompany) continue
    for (const { placed, depth } of companyResultsAbove(to.keyResult.id, alignment)) {
      const contents = cell(from.keyResult.unitId, placed.keyResult.objectiveId)
      if (depth === 0 && link.kind === 'contributes') contents.direct.push(connection)
      else contents.supporting.set(from.keyResult.id, from.keyResult)
    }
  }
  return cells
}

/** The company key results that a chain of links ends at, layer by layer; the start itself has depth 0. */
function companyResultsAbove(start: string, { placed, connectionsFrom }: AlignmentCase) {
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
  { keyResultsOfObjective }: AlignmentCase,
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

const contributionsTo = (keyResultId: string, { connectionsTo }: AlignmentCase): readonly Connection[] =>
  (connectionsTo.get(keyResultId) ?? []).filter(({ link }) => link.kind === 'contributes')

const byOrder = (
  one: { readonly order: string; readonly id: string },
  other: { readonly order: string; readonly id: string },
) => (one.order < other.order ? -1 : one.order > other.order ? 1 : one.id < other.id ? -1 : 1)
