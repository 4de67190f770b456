import type { DriverId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'

export type DriverEntry = Entry<'drivers'>
/** The drivers of a workshop, by id. They form a directed acyclic graph: a driver may feed several others. */
export type Drivers = ReadonlyMap<string, DriverEntry>

/** What a driver is worked out from. An input has none, even if it kept some from an earlier operator. */
export const inputsOf = (driver: DriverEntry): readonly DriverId[] => (driver.operator === 'input' ? [] : driver.inputs)

/** Something that can be moved: neither worked out from others nor fixed. */
export const isLever = ({ operator, role }: DriverEntry): boolean => operator === 'input' && role !== 'constant'

/** Every driver after its inputs. Drivers on a circle, and whatever is worked out from them, are left out. */
export function topologicalOrder(drivers: Drivers): readonly DriverEntry[] {
  const open = new Map<string, number>()
  const order: DriverEntry[] = []
  for (const driver of drivers.values()) {
    const count = inputsOf(driver).filter((id) => drivers.has(id)).length
    open.set(driver.id, count)
    if (count === 0) order.push(driver)
  }
  const dependents = dependentsOf(drivers)
  for (const driver of order) {
    for (const dependent of dependents.get(driver.id) ?? []) {
      const count = (open.get(dependent.id) ?? 0) - 1
      open.set(dependent.id, count)
      if (count === 0) order.push(dependent)
    }
  }
  return order
}

/** The drivers that nothing else is worked out from: the tops of the trees. */
export function rootsOf(drivers: Drivers): readonly DriverEntry[] {
  const used = new Set([...drivers.values()].flatMap((driver) => inputsOf(driver)))
  return [...drivers.values()].filter((driver) => !used.has(driver.id))
}

/** The root, and every driver it is worked out from, each after its own inputs. */
export function treeUnder(drivers: Drivers, rootId: string): readonly DriverEntry[] {
  const found = new Set<string>()
  const waiting = [rootId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const driver = drivers.get(id)
    if (!driver || found.has(id)) continue
    found.add(id)
    waiting.push(...inputsOf(driver))
  }
  return topologicalOrder(drivers).filter((driver) => found.has(driver.id))
}

/** Of a root's tree, the drivers on some path from the lever to the root, lever first; empty where there is no path. */
export function driversBetween(tree: readonly DriverEntry[], leverId: string): readonly DriverEntry[] {
  const moved = new Set<string>()
  return tree.filter((driver) => {
    const isMoved = driver.id === leverId || inputsOf(driver).some((id) => moved.has(id))
    if (isMoved) moved.add(driver.id)
    return isMoved
  })
}

/** The paths from a lever up to a root, each lever first. A dense graph has very many: at most `most` are listed. */
export function pathsBetween(
  drivers: Drivers,
  leverId: string,
  rootId: string,
  most: number,
): readonly (readonly DriverId[])[] {
  const between = new Set<string>(driversBetween(treeUnder(drivers, rootId), leverId).map((driver) => driver.id))
  const dependents = dependentsOf(drivers)
  const start = drivers.get(leverId)
  const paths: DriverId[][] = []
  const waiting: DriverId[][] = start && between.has(leverId) ? [[start.id]] : []
  for (let path = waiting.pop(); path !== undefined && paths.length < most; path = waiting.pop()) {
    const last = path.at(-1)
    if (last === undefined) continue
    if (last === rootId) paths.push(path)
    else
      for (const dependent of dependents.get(last) ?? []) {
        if (between.has(dependent.id)) waiting.push([...path, dependent.id])
      }
  }
  return paths
}

/** One list of drivers per circle, each going round: the first is worked out from the second, and so on. */
export function circlesIn(drivers: Drivers): readonly (readonly DriverId[])[] {
  const placed = new Set<string>(topologicalOrder(drivers).map((driver) => driver.id))
  const left = new Map([...drivers].filter(([id]) => !placed.has(id)))
  const circles: (readonly DriverId[])[] = []
  for (const start of left.values()) {
    while (left.has(start.id)) {
      const { walk, circle } = walkInputs(left, start)
      for (const id of circle.length > 0 ? circle : walk.slice(-1)) left.delete(id)
      if (circle.length > 0) circles.push(circle)
    }
  }
  return circles
}

/** Goes from a driver to its first input and on, until it comes back to where it was or can't go further. */
function walkInputs(drivers: Drivers, start: DriverEntry) {
  const seen = new Set<DriverId>()
  let current: DriverEntry | undefined = start
  while (current && !seen.has(current.id)) {
    seen.add(current.id)
    const next: DriverId | undefined = inputsOf(current).find((id) => drivers.has(id))
    current = next === undefined ? undefined : drivers.get(next)
  }
  const walk = [...seen]
  return { walk, circle: current ? walk.slice(walk.indexOf(current.id)) : [] }
}

function dependentsOf(drivers: Drivers): ReadonlyMap<string, readonly DriverEntry[]> {
  const dependents = new Map<string, DriverEntry[]>()
  for (const driver of drivers.values()) {
    for (const id of inputsOf(driver)) {
      const list = dependents.get(id)
      if (list) list.push(driver)
      else dependents.set(id, [driver])
    }
  }
  return dependents
}
