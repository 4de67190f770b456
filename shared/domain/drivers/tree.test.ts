import { expect, test } from 'vitest'
import { driverId, input, product, ratio, sum, templateTree, treeOf } from './builders.ts'
import { circlesIn, driversBetween, pathsBetween, rootsOf, topologicalOrder, treeUnder } from './tree.ts'

const names = (drivers: readonly { readonly id: string }[]) => drivers.map((driver) => driver.id)

test('every driver comes after its inputs', () => {
  const drivers = treeOf({ revenue: product('deals', 'price'), deals: ratio('leads', 'effort'), price: input(3) })
  const more = new Map([...drivers, ...treeOf({ leads: input(4), effort: input(2) })])
  const order = names(topologicalOrder(more))
  for (const driver of more.values())
    for (const id of driver.inputs) expect(order.indexOf(id)).toBeLessThan(order.indexOf(driver.id))
  expect(order).toHaveLength(5)
})

test('a circle is named in its order, and what hangs on it is left out of the order', () => {
  const drivers = treeOf({ a: sum('b', 'x'), b: sum('c'), c: sum('a'), above: sum('a'), x: input(1) })
  expect(names(topologicalOrder(drivers))).toEqual(['x'])
  expect(circlesIn(drivers)).toEqual([['a', 'b', 'c']])
})

test('a driver that is its own input is a circle, beside any other circle', () => {
  const drivers = treeOf({ top: sum('self', 'a'), self: sum('a', 'self'), a: sum('b'), b: sum('a') })
  expect(circlesIn(drivers).map((circle) => [...circle].sort())).toEqual([['a', 'b'], ['self']])
})

test('an input keeps no links from an earlier operator', () => {
  const drivers = treeOf({ a: { ...sum('b'), operator: 'input' }, b: sum('a') })
  expect(circlesIn(drivers)).toEqual([])
  expect(names(rootsOf(drivers))).toEqual(['b'])
})

test('the roots are the drivers that nothing else is worked out from', () => {
  const { drivers, idNamed } = templateTree('techServices')
  expect(names(rootsOf(drivers))).toEqual([idNamed('revenue'), idNamed('bookings')])
})

test('the tree under a root leaves out what belongs to other roots', () => {
  const { drivers, idNamed } = templateTree('techServices')
  const under = names(treeUnder(drivers, idNamed('bookings')))
  expect(under).toHaveLength(9)
  expect(under.at(-1)).toBe(idNamed('bookings'))
  expect(under).not.toContain(idNamed('heads'))
})

test('every path from a lever to a root is found, each from the lever up', () => {
  const drivers = treeOf({ root: sum('a', 'b', 'lever'), a: sum('lever'), b: sum('a'), lever: input(1), x: input(2) })
  const paths = pathsBetween(drivers, 'lever', 'root', 10).map((path) => path.join('>'))
  expect(paths.sort()).toEqual(['lever>a>b>root', 'lever>a>root', 'lever>root'])
  expect(names(driversBetween(treeUnder(drivers, 'root'), 'lever'))).toEqual(['lever', 'a', 'b', 'root'])
  expect(pathsBetween(drivers, 'x', 'root', 10)).toEqual([])
  expect(driversBetween(treeUnder(drivers, 'root'), 'x')).toEqual([])
})

test('a graph with a million paths lists no more than asked for', () => {
  const parts: Record<string, ReturnType<typeof sum>> = { s0: input(1) }
  for (let level = 1; level <= 20; level += 1) parts[`s${level}`] = sum(`s${level - 1}`, `s${level - 1}`)
  expect(pathsBetween(treeOf(parts), driverId('s0'), driverId('s20'), 7)).toHaveLength(7)
})
