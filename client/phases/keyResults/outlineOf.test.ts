import { expect, test } from 'vitest'
import { input, product, sum, treeOf } from '#shared/domain/drivers/builders.ts'
import { type Drivers, treeUnder } from '#shared/domain/drivers/tree.ts'
import { treeLayout } from '#shared/domain/drivers/treeLayout.ts'
import { type OutlineNode, outlineOf } from './outlineOf.ts'

const lines = (node: OutlineNode, depth = 0): readonly string[] => [
  `${'  '.repeat(depth)}${node.driver.name}${node.isRepeat ? ' (again)' : ''}`,
  ...node.inputs.flatMap((each) => lines(each, depth + 1)),
]
const outline = (drivers: Drivers, name: string) => {
  const root = drivers.get(name)
  if (!root) throw new Error(`no driver ${name}`)
  return outlineOf(drivers, root)
}
const keysOf = (node: OutlineNode): readonly string[] => [node.key, ...node.inputs.flatMap(keysOf)]

const shared = treeOf({
  profit: sum('sales', 'cost'),
  sales: product('units', 'price'),
  cost: product('units', 'each'),
  units: product('deals'),
  deals: input(3),
  price: input(9),
  each: input(4),
})

test('a driver that feeds two others is shown whole once, and named where it comes again', () => {
  expect(lines(outline(shared, 'profit'))).toEqual([
    'profit',
    '  sales',
    '    units',
    '      deals',
    '    price',
    '  cost',
    '    units (again)',
    '    each',
  ])
})

test('a circle ends where it would begin again', () => {
  const round = treeOf({ trip: sum('back'), back: sum('trip') })
  expect(lines(outline(round, 'trip'))).toEqual(['trip', '  back', '    trip (again)'])
  expect(treeLayout(treeUnder(round, 'trip'), 'trip')).toBeNull()
})

test('an input that is taken twice has two places', () => {
  const square = outline(treeOf({ area: product('side', 'side'), side: input(2) }), 'area')
  expect(new Set(keysOf(square)).size).toBe(3)
})

test('in the picture every driver stands once, right of all that it feeds', () => {
  const layout = treeLayout(treeUnder(shared, 'profit'), 'profit')
  if (!layout) throw new Error('no layout')
  expect(layout.boxes.size).toBe(shared.size)
  for (const { from, to } of layout.edges) expect(to.column).toBeGreaterThan(from.column)
  const places = [...layout.boxes.values()].map(({ column, row }) => `${column} ${row}`)
  expect(new Set(places).size).toBe(shared.size)
})
