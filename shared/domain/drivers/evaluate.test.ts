import fc from 'fast-check'
import { expect, test } from 'vitest'
import { complement, input, product, ratio, sum, templateTree, treeOf } from './builders.ts'
import { evaluate, valueProblems } from './evaluate.ts'

test('template A stands at 6,609,600 today and, with 45.25 heads, at 8,416,587 in the plan', () => {
  const { drivers, idNamed } = templateTree('techServices')
  expect(evaluate(drivers, 'baseline').get(idNamed('revenue'))).toBeCloseTo(6_609_600, 6)
  const ramped = evaluate(drivers, 'plan', new Map([[idNamed('heads'), 45.25]]))
  expect(Math.round(ramped.get(idNamed('revenue')) ?? 0)).toBe(8_416_587)
})

test('template B closes at 11.96m as things stand, and at 13.5m with 1,600 leads', () => {
  const { drivers, idNamed } = templateTree('saas')
  const today = evaluate(drivers, 'baseline')
  expect(today.get(idNamed('closing'))).toBeCloseTo(11_960_000, 4)
  expect(today.get(idNamed('newRevenue'))).toBeCloseTo(2_160_000, 4)
  const plan = evaluate(drivers, 'plan', new Map([[idNamed('leads'), 1_600]]))
  expect(plan.get(idNamed('closing'))).toBeCloseTo(13_500_000, 4)
  expect(plan.get(idNamed('netRetention'))).toBeCloseTo(1.03, 12)
})

test('template C converts 2 % today and 2.3 % in the plan', () => {
  const { drivers, idNamed } = templateTree('commerce')
  const today = evaluate(drivers, 'baseline')
  expect(today.get(idNamed('conversion'))).toBeCloseTo(0.02, 12)
  expect(today.get(idNamed('netRevenue'))).toBeCloseTo(3_312_000, 6)
  expect(evaluate(drivers, 'plan').get(idNamed('conversion'))).toBeCloseTo(0.023, 12)
})

test('a sum takes its coefficients, a ratio divides the first by the second, a complement is the rest to 1', () => {
  const values = evaluate(
    treeOf({
      net: { ...sum('a', 'b'), coefficients: [2, -1] },
      plain: { ...sum('a', 'b'), coefficients: [2] },
      quotient: ratio('a', 'b'),
      rest: complement('share'),
      a: input(10),
      b: input(4),
      share: input(0.08),
    }),
    'baseline',
  )
  expect(Object.fromEntries(values)).toMatchObject({ net: 16, plain: 24, quotient: 2.5, rest: 0.92 })
})

test('the plan takes decided values, and today’s where none was decided', () => {
  const drivers = treeOf({ total: sum('a', 'b'), a: input(10, { plan: 12 }), b: input(5) })
  expect(evaluate(drivers, 'baseline').get('total')).toBe(15)
  expect(evaluate(drivers, 'plan').get('total')).toBe(17)
})

test('a value that was put in stands in the place of a derived driver too', () => {
  const drivers = treeOf({ total: product('conversion', 'sessions'), conversion: product('x'), sessions: input(100) })
  expect(evaluate(drivers, 'plan', new Map([['conversion', 0.5]])).get('total')).toBe(50)
  expect(evaluate(drivers, 'plan', new Map([['sessions', Number.NaN]])).get('sessions')).toBeNull()
})

test('a missing number is null all the way up, and named once, where it is missing', () => {
  const drivers = treeOf({ top: product('middle'), middle: sum('known', 'blank'), known: input(1), blank: {} })
  expect(evaluate(drivers, 'plan').get('top')).toBeNull()
  expect(valueProblems(drivers, 'plan')).toEqual([{ code: 'missingNumber', driverIds: ['blank'] }])
})

test('a division by zero and a number too large are null with a problem, never infinite', () => {
  const drivers = treeOf({
    top: sum('quotient', 'huge'),
    quotient: ratio('a', 'zero'),
    huge: product('big', 'big'),
    a: input(1),
    zero: input(0),
    big: input(1e200),
  })
  const values = evaluate(drivers, 'plan')
  expect([values.get('quotient'), values.get('huge'), values.get('top')]).toEqual([null, null, null])
  expect(valueProblems(drivers, 'plan').map((problem) => [problem.code, problem.driverIds[0]])).toEqual([
    ['divisionByZero', 'quotient'],
    ['tooLarge', 'huge'],
  ])
})

test('drivers on a circle have no value, the others keep theirs', () => {
  const values = evaluate(treeOf({ a: sum('b'), b: sum('a'), c: input(3) }), 'plan')
  expect(Object.fromEntries(values)).toEqual({ a: null, b: null, c: 3 })
})

test('no numbers, however wild, come out as NaN or infinite', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), (a, b, c) => {
      const drivers = treeOf({
        top: sum('p', 'q', 'r'),
        p: product('a', 'b'),
        q: ratio('p', 'c'),
        r: complement('q'),
        a: input(a),
        b: input(b),
        c: input(c),
      })
      for (const id of ['top', 'p', 'q', 'r']) {
        const value = evaluate(drivers, 'plan').get(id)
        expect(value === null || Number.isFinite(value)).toBe(true)
      }
    }),
  )
})

test('1,000 drivers that share their inputs are worked out once each, not once per path', () => {
  const parts: Record<string, ReturnType<typeof sum>> = { d0: input(1) }
  for (let index = 1; index < 1_000; index += 1)
    parts[`d${index}`] = index % 3 === 0 ? input(index) : sum(`d${index - 1}`, `d${Math.floor(index / 2)}`)
  const drivers = treeOf(parts)
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now()
    evaluate(drivers, 'plan')
    return performance.now() - before
  })
  // Takes 1 ms; per path it would never end.
  expect(Math.min(...times)).toBeLessThan(200)
})
