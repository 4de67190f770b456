import { byDay } from '#shared/domain/checkIns.ts'
import { contentHash } from '#shared/domain/contentHash.ts'
import { dayOfInstant } from '#shared/domain/days.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import type { Cycle } from '#shared/domain/okrQuality/statedDue.ts'
import { type SizeGate, sizeGate } from '#shared/domain/sizeGate.ts'
import { standingSet } from '#shared/domain/standingSet.ts'
import { once } from '#shared/once.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type Placed, placeKeyResult } from './placed.ts'

/** A link between two key results that are both there. */
export type Connection = { readonly link: Entry<'links'>; readonly from: Placed; readonly to: Placed }

/** The board on one day, indexed once: what every rule looks at, and all that it may look at. */
export type BoardCase = {
  readonly board: BoardSnapshot
  /** A day, `2026-03-01`. */
  readonly today: string
  /** Due dates are judged as of the day the set was frozen, while it stands: no result becomes wrong by being reached. */
  readonly dueAsOf: string
  /** Check-ins are expected from the day of the freezing on; before it from nobody. */
  readonly checkInsFrom: string | undefined
  readonly cycle: Cycle
  readonly gate: SizeGate
  /** Units don't have OKRs of their own here, and none wrote any. */
  readonly isCompanyOnly: boolean
  /** The content hash that signatures are held against. */
  readonly hash: () => string
  readonly placed: ReadonlyMap<string, Placed>
  readonly connections: readonly Connection[]
  readonly connectionsTo: ReadonlyMap<string, readonly Connection[]>
  readonly connectionsFrom: ReadonlyMap<string, readonly Connection[]>
  readonly objectivesOfUnit: ReadonlyMap<string, readonly Entry<'objectives'>[]>
  readonly keyResultsOfUnit: ReadonlyMap<string, readonly Placed[]>
  readonly keyResultsOfObjective: ReadonlyMap<string, readonly Placed[]>
  /** Of each key result, oldest first. */
  readonly checkInsOf: ReadonlyMap<string, readonly Entry<'checkIns'>[]>
  readonly unitName: (unitId: string) => string
}

/** The one way to a case. What isn't on the board yet, a unit's draft, is laid over it first. */
export function boardCase(
  board: BoardSnapshot,
  today: string,
  place: typeof placeKeyResult = placeKeyResult,
): BoardCase {
  const cycle = { start: board.settings?.cycleStart, end: board.settings?.cycleEnd }
  const placed = placeAll(board, cycle, place)
  const all = [...placed.values()]
  const connections = connectionsOf(board, placed)
  const gate = sizeGate(board.settings)
  const objectivesOfUnit = groupBy([...board.objectives.values()], ({ unitId }) => unitId)
  const standing = standingSet(board.control)
  const frozenAt = board.control?.frozen?.at
  return {
    board,
    today,
    dueAsOf: standing ? dayOfInstant(standing.at) : today,
    checkInsFrom: frozenAt === undefined ? undefined : dayOfInstant(frozenAt),
    cycle,
    gate,
    isCompanyOnly: !gate.teamOkrs && all.every(({ isCompany }) => isCompany) && objectivesOfUnit.size <= 1,
    hash: once(() => contentHash(board)),
    placed,
    connections,
    connectionsTo: groupBy(connections, ({ to }) => to.keyResult.id),
    connectionsFrom: groupBy(connections, ({ from }) => from.keyResult.id),
    objectivesOfUnit,
    keyResultsOfUnit: groupBy(all, ({ keyResult }) => keyResult.unitId),
    keyResultsOfObjective: groupBy(all, ({ keyResult }) => keyResult.objectiveId),
    checkInsOf: groupBy([...board.checkIns.values()].sort(byDay), ({ keyResultId }) => keyResultId),
    unitName: (unitId) => board.units.get(unitId)?.name ?? '',
  }
}

function placeAll(board: BoardSnapshot, cycle: Cycle, place: typeof placeKeyResult): ReadonlyMap<string, Placed> {
  return new Map(
    [...board.keyResults.values()].map((keyResult) => {
      const objective = board.objectives.get(keyResult.objectiveId)
      const driver = keyResult.driverId === undefined ? undefined : board.drivers.get(keyResult.driverId)
      return [keyResult.id, place({ keyResult, objective, driver, cycle })]
    }),
  )
}

function connectionsOf(board: BoardSnapshot, placed: ReadonlyMap<string, Placed>): readonly Connection[] {
  return [...board.links.values()].flatMap((link) => {
    const from = placed.get(link.from)
    const to = placed.get(link.to)
    return from && to && from !== to ? [{ link, from, to }] : []
  })
}
