import { evaluate } from '#shared/domain/drivers/evaluate.ts'
import { type Drivers, treeUnder } from '#shared/domain/drivers/tree.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Measure } from '#shared/records/fields.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** What a target comes to when every key result on its tree is reached, the rest standing as planned. */
export type Outcome = {
  readonly targetId: string
  readonly name: string
  readonly measure: Measure
  readonly target: number
  readonly reached: number
  readonly isReached: boolean
}

/** Rounded plans miss by a hair: a thousandth of the target is not a gap. */
const tolerance = 0.001

/** Only targets whose tree some key result moves, other than one that simply repeats the target. */
export function outcomes({ board }: { readonly board: BoardSnapshot }): readonly Outcome[] {
  return inOrder(board.targets.values()).flatMap((target): readonly Outcome[] => {
    if (target.driverId === undefined || target.value === undefined) return []
    const offered = offeredUnder(board, target.driverId)
    if (offered.size === 0) return []
    const reached = evaluate(board.drivers, 'plan', offered).get(target.driverId) ?? null
    if (reached === null) return []
    const direction = target.value >= (target.baseline ?? 0) ? 1 : -1
    const isReached = (reached - target.value) * direction >= -Math.abs(target.value) * tolerance
    return [
      { targetId: target.id, name: target.name, measure: target.measure, target: target.value, reached, isReached },
    ]
  })
}

/** A driver's value by its key result; the company's comes before a unit's, and a lever before what is worked out from it. */
function offeredUnder(board: BoardSnapshot, rootId: string): ReadonlyMap<string, number> {
  const inTree = new Set<string>(treeUnder(board.drivers, rootId).map(({ id }) => id))
  inTree.delete(rootId)
  const keyResults = inOrder(board.keyResults.values())
  const companyFirst = [
    ...keyResults.filter(({ unitId }) => unitId === companyUnitId),
    ...keyResults.filter(({ unitId }) => unitId !== companyUnitId),
  ]
  const offered = new Map<string, number>()
  for (const { driverId, target } of companyFirst) {
    if (driverId === undefined || target === undefined || !inTree.has(driverId) || offered.has(driverId)) continue
    offered.set(driverId, target)
  }
  const isAboveAnother = (id: string) => below(board.drivers, id).some((other) => offered.has(other))
  return new Map([...offered].filter(([id]) => !isAboveAnother(id)))
}

const below = (drivers: Drivers, id: string): readonly string[] =>
  treeUnder(drivers, id)
    .map((driver) => driver.id as string)
    .filter((other) => other !== id)
