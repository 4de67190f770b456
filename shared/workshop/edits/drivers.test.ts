import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { balanceTarget } from '#shared/domain/drivers/balance.ts'
import { instantiateTemplate, templateNames } from '#shared/domain/drivers/templates.ts'
import { type DriverId, newId, type TargetId } from '#shared/ids.ts'
import type { Measure } from '#shared/records/fields.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { localOrigin, updateRecord } from '#shared/workshop/writeRecords.ts'
import { addTarget } from './direction.ts'
import { clearTree, removeDriver, takeOutInput } from './driverRemoval.ts'
import { addInput, connectInput, moveInput, plantRoot, plantTemplate, setOperator, setSign } from './drivers.ts'

const targetId = 'target-001' as TargetId
const id = (name: string) => `driver-${name}` as DriverId

function boardWithTarget(measure: Measure = 'currency') {
  const board = new Y.Doc()
  addTarget(board, targetId, { name: 'Revenue 2027', measure })
  return board
}

function boardWithTree(inputs: Readonly<Record<string, Measure>>) {
  const board = boardWithTarget()
  plantRoot(board, targetId, id('root'))
  for (const [name, measure] of Object.entries(inputs)) addInput(board, id('root'), id(name), { name, measure })
  return board
}

const driver = (board: Y.Doc, name: string) => readOne(board, 'drivers').get(id(name))
const names = (board: Y.Doc) => [...readOne(board, 'drivers').keys()].map((each) => each.replace('driver-', '')).sort()
const target = (board: Y.Doc) => readOne(board, 'targets').get(targetId)

test('template A typed in from nothing gives 45.16 heads for 8,400,000', () => {
  const board = boardWithTree({
    heads: 'count',
    hours: 'count',
    utilisation: 'percent',
    rate: 'currency',
    realisation: 'percent',
  })
  const set = (name: string, numbers: Parameters<typeof updateRecord<'drivers'>>[3]) =>
    updateRecord(board, 'drivers', id(name), numbers)
  set('heads', { baseline: 40 })
  set('hours', { baseline: 1_800 })
  set('utilisation', { baseline: 0.68, plan: 0.72 })
  set('rate', { baseline: 150, plan: 156 })
  set('realisation', { baseline: 0.9, plan: 0.92, locked: true })
  updateRecord(board, 'targets', targetId, { value: 8_400_000, balancingDriverId: id('heads') })
  const written = target(board)
  if (!written) throw new Error('the target is gone')
  expect(balanceTarget(written, readOne(board, 'drivers'))).toMatchObject({
    kind: 'solved',
    solution: { exact: expect.closeTo(45.1608, 4) },
  })
})

test.each(templateNames)('template %s planted on a standing target keeps its name and works', (name) => {
  const board = boardWithTarget()
  plantTemplate(board, instantiateTemplate(name, newId), targetId)
  const standing = target(board)
  if (!standing) throw new Error('the target is gone')
  expect(standing.name).toBe('Revenue 2027')
  expect(balanceTarget(standing, readOne(board, 'drivers')).kind).toBe('solved')
})

test('a number that was decided for the target is not replaced by the template’s', () => {
  const board = boardWithTarget()
  updateRecord(board, 'targets', targetId, { value: 9_000_000 })
  plantTemplate(board, instantiateTemplate('techServices', newId), targetId)
  expect(target(board)?.value).toBe(9_000_000)
  expect(readOne(board, 'targets').size).toBe(2)
})

test('a target that counts something else keeps to itself, and the template brings its own', () => {
  const board = boardWithTarget('score')
  plantTemplate(board, instantiateTemplate('saas', newId), targetId)
  expect(target(board)).not.toHaveProperty('driverId')
  expect(readOne(board, 'targets').size).toBe(2)
})

test('a driver that was typed in becomes a product when it gets inputs, and no lever any more', () => {
  const board = boardWithTree({ deals: 'count' })
  addInput(board, id('deals'), id('leads'), { name: 'leads', measure: 'count' })
  expect(driver(board, 'deals')).toMatchObject({ operator: 'product', role: 'derived', inputs: [id('leads')] })
  setOperator(board, id('deals'), 'input')
  expect(driver(board, 'deals')).toMatchObject({ operator: 'input', role: 'lever' })
})

test('a constant stays one, and the root the root, whatever the operator', () => {
  const board = boardWithTree({ hours: 'count' })
  updateRecord(board, 'drivers', id('hours'), { role: 'constant' })
  setOperator(board, id('hours'), 'input')
  setOperator(board, id('root'), 'sum')
  expect(driver(board, 'hours')?.role).toBe('constant')
  expect(driver(board, 'root')).toMatchObject({ role: 'root', operator: 'sum' })
})

test('taking out an input removes what only it used, and keeps what feeds something else', () => {
  const board = boardWithTree({ sales: 'currency', price: 'currency' })
  addInput(board, id('sales'), id('units'), { name: 'units', measure: 'count' })
  connectInput(board, id('sales'), id('price'))
  updateRecord(board, 'targets', targetId, { balancingDriverId: id('units') })
  takeOutInput(board, id('root'), 0)
  expect(names(board)).toEqual(['price', 'root'])
  expect(target(board)).not.toHaveProperty('balancingDriverId')
})

test('one undo brings back a whole branch with its place and its free lever', () => {
  const board = boardWithTree({ sales: 'currency', price: 'currency' })
  addInput(board, id('sales'), id('units'), { name: 'units', measure: 'count' })
  updateRecord(board, 'targets', targetId, { balancingDriverId: id('units') })
  const undo = new Y.UndoManager([board.getMap('drivers'), board.getMap('targets')], {
    trackedOrigins: new Set([localOrigin]),
    captureTimeout: 0,
  })
  takeOutInput(board, id('root'), 0)
  undo.undo()
  expect(names(board)).toEqual(['price', 'root', 'sales', 'units'])
  expect(driver(board, 'root')?.inputs).toEqual([id('sales'), id('price')])
  expect(target(board)?.balancingDriverId).toBe(id('units'))
})

test('an input that is taken twice is taken out once', () => {
  const board = boardWithTree({ side: 'count' })
  connectInput(board, id('root'), id('side'))
  takeOutInput(board, id('root'), 1)
  expect(driver(board, 'root')?.inputs).toEqual([id('side')])
  expect(names(board)).toEqual(['root', 'side'])
})

test('drivers on a circle can be taken out without end', () => {
  const board = boardWithTree({ trip: 'count' })
  addInput(board, id('trip'), id('round'), { name: 'round', measure: 'count' })
  connectInput(board, id('round'), id('trip'))
  takeOutInput(board, id('root'), 0)
  expect(driver(board, 'root')?.inputs).toEqual([])
  removeDriver(board, id('trip'))
  expect(driver(board, 'round')?.inputs).toEqual([])
})

test('a tree that is cleared leaves its target', () => {
  const board = boardWithTree({ heads: 'count' })
  clearTree(board, targetId)
  expect(names(board)).toEqual([])
  expect(target(board)).toMatchObject({ name: 'Revenue 2027' })
  expect(target(board)).not.toHaveProperty('driverId')
})

test('signs go with their inputs when these change places or leave', () => {
  const board = boardWithTree({ won: 'currency', lost: 'currency', kept: 'currency' })
  setSign(board, id('root'), 1, -1)
  moveInput(board, id('root'), 1, -1)
  expect(driver(board, 'root')).toMatchObject({
    inputs: [id('lost'), id('won'), id('kept')],
    coefficients: [-1, 1, 1],
  })
  takeOutInput(board, id('root'), 1)
  expect(driver(board, 'root')).toMatchObject({ inputs: [id('lost'), id('kept')], coefficients: [-1, 1] })
  connectInput(board, id('root'), id('lost'))
  expect(driver(board, 'root')?.coefficients).toEqual([-1, 1, 1])
})
