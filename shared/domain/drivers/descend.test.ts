import { expect, test } from 'vitest'
import { complement, input, product, ratio, treeOf } from './builders.ts'
import { descend } from './descend.ts'
import { evaluate } from './evaluate.ts'
import { type Drivers, driversBetween, treeUnder } from './tree.ts'

const needed = (drivers: Drivers, target: number, direction: 1 | -1, rounding: 'exact' | 'rounded') => {
  const between = driversBetween(treeUnder(drivers, 'root'), 'lever')
  const result = descend(between, { target, direction }, evaluate(drivers, 'plan'), rounding)
  return result.ok ? Object.fromEntries(result.value.needed) : result.failure
}

const chain = treeOf({
  root: product('deals', 'size'),
  deals: { ...product('lever', 'rate'), whole: true },
  lever: input(1, { whole: true }),
  rate: input(0.25),
  size: input(100),
})

test('rounding happens from the root down, so that the chain below is whole by itself', () => {
  expect(needed(chain, 2_032, 1, 'exact')).toEqual({ root: 2_032, deals: 20.32, lever: 81.28 })
  expect(needed(chain, 2_032, 1, 'rounded')).toEqual({ root: 2_032, deals: 21, lever: 84 })
})

test('a target that must not be passed rounds down', () => {
  expect(needed(chain, 2_032, -1, 'rounded')).toEqual({ root: 2_032, deals: 20, lever: 80 })
})

test('each falling link turns the harder side round', () => {
  const drivers = treeOf({
    root: complement('share'),
    share: ratio('some', 'lever'),
    lever: input(10, { whole: true }),
    some: input(3),
  })
  expect(needed(drivers, 0.8, 1, 'rounded')).toMatchObject({ lever: 15 })
  expect(needed(drivers, 0.81, 1, 'rounded')).toMatchObject({ lever: 16 })
  expect(needed(drivers, 0.81, -1, 'rounded')).toMatchObject({ lever: 15 })
})

test('the link that can not be gone back names its two drivers, the lower one first', () => {
  const stuck = treeOf({ root: product('lever', 'zero'), lever: input(1), zero: input(0) })
  expect(needed(stuck, 5, 1, 'exact')).toEqual({ code: 'noEffect', driverIds: ['lever', 'root'] })
})
