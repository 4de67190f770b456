import { expect, test } from 'vitest'
import { balanceTarget } from './balance.ts'
import { driverId, templateTree } from './builders.ts'

const { drivers, targetNamed } = templateTree('techServices')
const revenue = targetNamed('revenue')

test('with a free lever the target is solved', () => {
  const balance = balanceTarget(revenue, drivers)
  expect(balance.kind === 'solved' && balance.solution.exact).toBeCloseTo(45.1608, 4)
})

test('with no free lever the root is a forecast and the gap is shown', () => {
  const { balancingDriverId: _, ...forecast } = revenue
  expect(balanceTarget(forecast, drivers)).toEqual({
    kind: 'forecast',
    root: expect.closeTo(7_440_076.8, 4),
    gap: expect.closeTo(959_923.2, 4),
  })
})

test('a target without a number or a driver is unset, one whose lever is gone is a problem', () => {
  const { value: _, ...blank } = revenue
  expect(balanceTarget(blank, drivers)).toEqual({ kind: 'unset' })
  expect(balanceTarget({ ...revenue, balancingDriverId: driverId('gone0000') }, drivers)).toEqual({
    kind: 'problem',
    problem: { code: 'noLever', driverIds: ['gone0000'] },
  })
})
