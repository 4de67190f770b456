import { expect, test } from 'vitest'
import { input, product, ratio, sum, treeOf } from './builders.ts'
import { evaluate } from './evaluate.ts'
import { inverseOfStage, stagesOf } from './stages.ts'
import { type Drivers, driversBetween, treeUnder } from './tree.ts'

const stages = (drivers: Drivers) => stagesOf(driversBetween(treeUnder(drivers, 'root'), 'lever'))
const shape = (drivers: Drivers) =>
  stages(drivers).map(({ above, below, isDirect }) => `${below.id} ${isDirect ? '→' : '⇉'} ${above.id}`)

test('a single path is direct all the way', () => {
  const drivers = treeOf({ root: product('a', 'x'), a: product('lever', 'x'), lever: input(2), x: input(3) })
  expect(shape(drivers)).toEqual(['a → root', 'lever → a'])
})

test('where paths part and meet again, only that stretch is not direct', () => {
  const drivers = treeOf({
    root: product('meet', 'x'),
    meet: sum('left', 'right'),
    left: product('part', 'x'),
    right: product('part', 'part'),
    part: product('lever', 'x'),
    lever: input(2),
    x: input(3),
  })
  expect(shape(drivers)).toEqual(['meet → root', 'part ⇉ meet', 'lever → part'])
  const [, middle] = stages(drivers)
  // meet = 3·part + part²
  const found = middle ? inverseOfStage(middle, 40, evaluate(drivers, 'plan')) : null
  expect(found).toMatchObject({ ok: true, value: { value: expect.closeTo(5, 9), slope: 1 } })
})

test('an edge past a driver, and an input used twice, are several paths', () => {
  expect(shape(treeOf({ root: sum('a', 'lever'), a: product('lever'), lever: input(2) }))).toEqual(['lever ⇉ root'])
  expect(shape(treeOf({ root: product('lever', 'lever'), lever: input(2) }))).toEqual(['lever ⇉ root'])
})

test('a lever without a number is found from a plausible start', () => {
  const drivers = treeOf({ root: ratio('a', 'lever'), a: product('lever', 'lever'), lever: {} })
  const [only] = stages(drivers)
  const found = only ? inverseOfStage(only, 25, evaluate(drivers, 'plan')) : null
  expect(found).toMatchObject({ ok: true, value: { value: expect.closeTo(25, 9) } })
})
