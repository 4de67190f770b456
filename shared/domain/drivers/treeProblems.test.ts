import { expect, test } from 'vitest'
import { complement, input, product, ratio, sum, templateTree, treeOf } from './builders.ts'
import { templateNames } from './templates.ts'
import { problemOfConnecting, treeProblems } from './treeProblems.ts'

test.each(templateNames)('the template %s has no problem', (name) => {
  expect(treeProblems(templateTree(name).drivers)).toEqual([])
})

test('a circle names the drivers on it', () => {
  const drivers = treeOf({ a: sum('b'), b: sum('a') })
  expect(treeProblems(drivers)).toEqual([{ code: 'circle', driverIds: ['a', 'b'] }])
})

test('an input that was removed is missing, and the driver that lost it comes first', () => {
  const drivers = treeOf({ revenue: product('heads', 'gone'), heads: input(40) })
  expect(treeProblems(drivers)).toEqual([{ code: 'missingInput', driverIds: ['revenue', 'gone'] }])
})

test('a driver without inputs, a ratio of three and a rest of two can not be worked out', () => {
  const drivers = treeOf({
    empty: sum(),
    three: ratio('x', 'y', 'x'),
    two: complement('x', 'y'),
    x: input(0.1, { measure: 'percent' }),
    y: input(0.2, { measure: 'percent' }),
  })
  expect(treeProblems(drivers).map((problem) => [problem.code, problem.driverIds[0]])).toEqual([
    ['noInputs', 'empty'],
    ['ratioNeedsTwo', 'three'],
    ['complementNeedsOne', 'two'],
  ])
})

test('units that do not go together name the driver and its inputs', () => {
  const drivers = treeOf({
    added: sum('money', 'heads'),
    multiplied: { ...product('money', 'heads'), measure: 'count' },
    divided: { ...ratio('money', 'heads'), measure: 'percent' },
    rest: { ...complement('heads'), measure: 'percent' },
    money: input(1, { measure: 'currency' }),
    heads: input(2),
  })
  expect(treeProblems(drivers)).toEqual([
    { code: 'sumMeasures', driverIds: ['added', 'money', 'heads'] },
    { code: 'productMeasures', driverIds: ['multiplied', 'money', 'heads'] },
    { code: 'ratioMeasures', driverIds: ['divided', 'money', 'heads'] },
    { code: 'complementMeasures', driverIds: ['rest', 'heads'] },
  ])
})

test('a lower limit above the upper one is told', () => {
  expect(treeProblems(treeOf({ rate: input(1, { min: 5, max: 4 }) }))).toEqual([
    { code: 'boundsCrossed', driverIds: ['rate'] },
  ])
})

test('a connection that would close a circle or mix units is known before it is made', () => {
  const drivers = treeOf({ total: sum('a'), a: sum('b'), b: input(1), money: input(1, { measure: 'currency' }) })
  const [total, a, b, money] = [...drivers.values()]
  if (!total || !a || !b || !money) throw new Error('four drivers expected')
  expect(problemOfConnecting(drivers, a, total)?.code).toBe('circle')
  expect(problemOfConnecting(drivers, a, money)?.code).toBe('sumMeasures')
  expect(problemOfConnecting(drivers, total, b)).toBeNull()
})
