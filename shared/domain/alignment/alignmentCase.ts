import type { Finding } from '#shared/domain/finding.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { type KeyResultReading, readKeyResult } from '#shared/domain/okrQuality/keyResultReading.ts'
import type { Cycle } from '#shared/domain/okrQuality/statedDue.ts'
import { type SizeGate, sizeGate } from '#shared/domain/sizeGate.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

export type AlignmentContext = {
  /** A day, `2026-03-01`. */
  readonly today: string
  /** The drivers that matter most, where the tree has been worked out; else the ones that move most in their own terms. */
  readonly topLevers?: readonly string[]
  /** The board's content hash, where it is known already; signatures are held against it. */
  readonly hash?: string
}

/** A key result with what it says and where it stands. */
export type Placed = {
  readonly keyResult: Entry<'keyResults'>
  readonly reading: KeyResultReading
  readonly objective: Entry<'objectives'> | undefined
  readonly isCompany: boolean
}

/** A link between two key results that are both there. */
export type Connection = { readonly link: Entry<'links'>; readonly from: Placed; readonly to: Placed }

/** The board, indexed once for all rules. */
export type AlignmentCase = {
  readonly board: BoardSnapshot
  readonly context: AlignmentContext
  readonly cycle: Cycle
  readonly gate: SizeGate
  /** Units don't have OKRs of their own here, and none wrote any. */
  readonly isCompanyOnly: boolean
  readonly placed: ReadonlyMap<string, Placed>
  readonly connections: readonly Connection[]
  readonly connectionsTo: ReadonlyMap<string, readonly Connection[]>
  readonly connectionsFrom: ReadonlyMap<string, readonly Connection[]>
  readonly objectivesOfUnit: ReadonlyMap<string, readonly Entry<'objectives'>[]>
  readonly keyResultsOfUnit: ReadonlyMap<string, readonly Placed[]>
  readonly keyResultsOfObjective: ReadonlyMap<string, readonly Placed[]>
  readonly unitName: (unitId: string) => string
}

export type AlignmentRule = (alignmentCase: AlignmentCase) => readonly Finding[]

export function alignmentCase(board: BoardSnapshot, context: AlignmentContext): AlignmentCase {
  const cycle = { start: board.settings?.cycleStart, end: board.settings?.cycleEnd }
  const placed = new Map(
    [...board.keyResults.values()].map((keyResult): [string, Placed] => {
      const driver = keyResult.driverId === undefined ? undefined : board.drivers.get(keyResult.driverId)
      const objective = board.objectives.get(keyResult.objectiveId)
      const isCompany = keyResult.unitId === companyUnitId
      return [keyResult.id, { keyResult, reading: readKeyResult(keyResult, cycle, driver), objective, isCompany }]
    }),
  )
  const all = [...placed.values()]
  const connections = connectionsOf(board, placed)
  const gate = sizeGate(board.settings)
  const objectivesOfUnit = groupBy([...board.objectives.values()], ({ unitId }) => unitId)
  return {
    board,
    context,
    cycle,
    gate,
    isCompanyOnly: !gate.teamOkrs && all.every(({ isCompany }) => isCompany) && objectivesOfUnit.size <= 1,
    placed,
    connections,
    connectionsTo: groupBy(connections, ({ to }) => to.keyResult.id),
    connectionsFrom: groupBy(connections, ({ from }) => from.keyResult.id),
    objectivesOfUnit,
    keyResultsOfUnit: groupBy(all, ({ keyResult }) => keyResult.unitId),
    keyResultsOfObjective: groupBy(all, ({ keyResult }) => keyResult.objectiveId),
    unitName: (unitId) => board.units.get(unitId)?.name ?? '',
  }
}

function connectionsOf(board: BoardSnapshot, placed: ReadonlyMap<string, Placed>): readonly Connection[] {
  return [...board.links.values()].flatMap((link) => {
    const from = placed.get(link.from)
    const to = placed.get(link.to)
    return from && to && from !== to ? [{ link, from, to }] : []
  })
}

/** What a finding says of a key result's numbers: how to write them. */
export const measureOf = ({ reading }: Placed): { readonly measure?: string } =>
  reading.measure === null ? {} : { measure: reading.measure }
