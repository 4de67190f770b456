import fc from 'fast-check'
import { expect, test } from 'vitest'
import { complement, driverId, input, product, ratio, sum, templateTree, treeOf } from './builders.ts'
import { evaluate } from './evaluate.ts'
import { type Solution, type SolveRequest, solveForTarget } from './solve.ts'
import { type TemplateName, templateNames } from './templates.ts'

function solved(request: SolveRequest): Solution {
  const result = solveForTarget(request)
  if (!result.ok) throw new Error(`not solved: ${result.failure.code} ${result.failure.driverIds.join()}`)
  return result.value
}

const refused = (request: SolveRequest) => {
  const result = solveForTarget(request)
  return result.ok ? null : result.failure
}

function solvedTemplate(name: TemplateName, targetName: string) {
  const { drivers, targetNamed, idNamed } = templateTree(name)
  const { driverId: rootId, balancingDriverId: leverId, value: target } = targetNamed(targetName)
  if (!rootId || !leverId || target === undefined) throw new Error('an incomplete template target')
  const solution = solved({ drivers, rootId, leverId, target })
  const step = (driver: string) => solution.steps.find((candidate) => candidate.driverId === idNamed(driver))
  return { drivers, idNamed, solution, step }
}

test('template A: 8,400,000 needs 45.1608 average heads, and heads are not whole', () => {
  const { solution } = solvedTemplate('techServices', 'revenue')
  expect(solution.exact).toBeCloseTo(45.1608, 4)
  expect(solution.rounded).toBe(solution.exact)
  expect(8_400_000 / solution.exact).toBeCloseTo(186_001.92, 6)
  expect(solution.rootReached).toBeCloseTo(8_400_000, 4)
  expect(solution.gap).toBeCloseTo(8_400_000 - 7_440_076.8, 4)
  expect(solution.gapLeft).toBeCloseTo(0, 4)
  expect(solution.warnings).toEqual([])
})

test('template A: bookings of 8,128,704 need 21 deals, 84 opportunities and 420 leads', () => {
  const { solution, step } = solvedTemplate('techServices', 'bookings')
  expect(step('newLogoBookings')?.exact).toBeCloseTo(3_251_481.6, 4)
  expect(step('deals')).toMatchObject({
    baseline: expect.closeTo(17, 9),
    exact: expect.closeTo(20.32176, 6),
    rounded: 21,
  })
  expect(step('opportunities')).toMatchObject({ baseline: 68, exact: expect.closeTo(81.287, 3), rounded: 84 })
  expect(solution.rounded).toBe(420)
  expect(solution.exact).toBeCloseTo(406.4352, 4)
  expect(solution.rootReached).toBeCloseTo(8_400_000, 4)
  expect(solution.gapLeft).toBeCloseTo(-271_296, 4)
  expect(solution.steps.map((each) => each.driverId)[0]).toBe(solution.rootId)
  expect(solution.steps.at(-1)?.driverId).toBe(solution.leverId)
})

test('template B: 13.5m needs 3.2m of new revenue, 80 customers, 400 opportunities and 1,600 leads', () => {
  const { solution, step } = solvedTemplate('saas', 'closing')
  expect(step('newRevenue')?.exact).toBeCloseTo(3_200_000, 4)
  expect(step('customers')).toMatchObject({ exact: expect.closeTo(80, 9), rounded: 80 })
  expect(step('opportunities')?.rounded).toBe(400)
  expect(solution.rounded).toBe(1_600)
})

test('template C: 4,500,000 needs 2,629,733.5 sessions, rounded up to whole ones', () => {
  const { solution } = solvedTemplate('commerce', 'netRevenue')
  expect(solution.exact).toBeCloseTo(2_629_733.52, 2)
  expect(solution.rounded).toBe(2_629_734)
  expect(solution.rootReached).toBeGreaterThanOrEqual(4_500_000)
})

test('a target below today rounds down: at most so many cancellations', () => {
  const drivers = treeOf({
    cost: product('cancellations', 'each'),
    cancellations: input(100, { whole: true }),
    each: input(7),
  })
  const solution = solved({ drivers, rootId: driverId('cost'), leverId: driverId('cancellations'), target: 500 })
  expect(solution.exact).toBeCloseTo(71.43, 2)
  expect(solution.rounded).toBe(71)
  expect(solution.rootReached).toBeLessThanOrEqual(500)
})

test('on a falling path the harder side is down: fewer hours per ticket for more tickets', () => {
  const drivers = treeOf({
    tickets: ratio('hours', 'minutes'),
    hours: input(1_000),
    minutes: input(10, { whole: true }),
  })
  const solution = solved({ drivers, rootId: driverId('tickets'), leverId: driverId('minutes'), target: 110 })
  expect(solution.exact).toBeCloseTo(9.0909, 4)
  expect(solution.rounded).toBe(9)
})

test('a lever on several paths is found by bisection: a fee on the price and on the volume', () => {
  const drivers = treeOf({
    profit: { ...sum('sales', 'cost'), coefficients: [1, -1] },
    sales: product('units', 'price'),
    cost: sum('fixed', 'unitCost'),
    unitCost: product('units', 'each'),
    units: input(100, { whole: true }),
    price: input(9),
    each: input(4),
    fixed: input(120),
  })
  const solution = solved({ drivers, rootId: driverId('profit'), leverId: driverId('units'), target: 501 })
  expect(solution.exact).toBeCloseTo(124.2, 6)
  expect(solution.rounded).toBe(125)
  expect(solution.rootReached).toBe(505)
  expect(solution.steps.map((step) => step.driverId)).toEqual(expect.arrayContaining(['sales', 'cost', 'unitCost']))
})

test('a complement on the way: returns have to fall', () => {
  const drivers = treeOf({
    net: product('sales', 'kept'),
    kept: complement('returns'),
    sales: input(100),
    returns: input(0.2),
  })
  const solution = solved({ drivers, rootId: driverId('net'), leverId: driverId('returns'), target: 93 })
  expect(solution.exact).toBeCloseTo(0.07, 9)
})

test('the lever’s own plan is not used, the others’ are, unless today is asked for', () => {
  const drivers = treeOf({ total: sum('a', 'b'), a: input(10, { plan: 99 }), b: input(5, { plan: 6 }) })
  const request = { drivers, rootId: driverId('total'), leverId: driverId('a'), target: 20 }
  expect(solved(request).exact).toBe(14)
  expect(solved(request).gap).toBe(20 - 105)
  expect(solved({ ...request, others: 'baseline' }).exact).toBe(15)
})

test('every refusal names its drivers', () => {
  const drivers = treeOf({
    root: product('lever', 'beside', 'fixed'),
    lever: input(1),
    beside: sum('blank'),
    blank: {},
    fixed: input(3, { role: 'constant' }),
    elsewhere: input(1),
    round: sum('trip', 'lever'),
    trip: sum('round'),
    none: product('lever', 'zero'),
    zero: input(0),
  })
  const ask = (root: string, lever: string) =>
    refused({ drivers, rootId: driverId(root), leverId: driverId(lever), target: 5 })
  expect(ask('gone', 'lever')).toEqual({ code: 'noRoot', driverIds: ['gone'] })
  expect(ask('root', 'gone')).toEqual({ code: 'noLever', driverIds: ['gone'] })
  expect(ask('root', 'beside')).toEqual({ code: 'leverNotInput', driverIds: ['beside'] })
  expect(ask('root', 'fixed')).toEqual({ code: 'leverConstant', driverIds: ['fixed'] })
  expect(ask('root', 'elsewhere')).toEqual({ code: 'noPath', driverIds: ['elsewhere', 'root'] })
  expect(ask('round', 'lever')).toEqual({ code: 'circle', driverIds: ['round'] })
  expect(ask('root', 'lever')).toEqual({ code: 'missingNumber', driverIds: ['blank'] })
  expect(ask('none', 'lever')).toEqual({ code: 'noEffect', driverIds: ['lever', 'none'] })
})

test('a lever that is itself the root needs exactly the target', () => {
  const drivers = treeOf({ heads: input(40) })
  expect(solved({ drivers, rootId: driverId('heads'), leverId: driverId('heads'), target: 45 }).exact).toBe(45)
})

test('a limit that is broken, a jump and a lock are in the warnings', () => {
  const { drivers, idNamed } = templateTree('techServices')
  const heads = { drivers, rootId: idNamed('revenue'), leverId: idNamed('heads'), target: 12_000_000 }
  expect(solved(heads).warnings.map((warning) => warning.rule)).toEqual(['F-BOUND', 'F-JUMP'])
  const locked = solved({ ...heads, leverId: idNamed('realisation'), target: 7_450_000 })
  expect(locked.warnings.map((warning) => warning.rule)).toEqual(['F-LOCK'])
})

test.each(templateNames)('template %s: any sensible target is reached again going forward', (name) => {
  const { drivers, targetNamed } = templateTree(name)
  const [first] = [...new Set(['revenue', 'closing', 'netRevenue'])].flatMap((target) => {
    try {
      return [targetNamed(target)]
    } catch {
      return []
    }
  })
  const { driverId: rootId, balancingDriverId: leverId, value = 0 } = first ?? {}
  if (!rootId || !leverId) throw new Error('a template without a target')
  fc.assert(
    fc.property(fc.double({ min: 0.9, max: 3, noNaN: true }), (factor) => {
      const target = value * factor
      const solution = solved({ drivers, rootId, leverId, target })
      const today = evaluate(drivers, 'baseline').get(rootId) ?? 0
      const root = evaluate(drivers, 'plan', new Map([[leverId, solution.rounded]])).get(rootId) ?? 0
      expect(root).toBe(solution.rootReached)
      if (target >= today) expect(root).toBeGreaterThanOrEqual(target * (1 - 1e-9))
      else expect(root).toBeLessThanOrEqual(target * (1 + 1e-9))
    }),
  )
})

test('a lever among 1,000 drivers is solved without walking its paths one by one', () => {
  const parts: Record<string, ReturnType<typeof sum>> = { d0: input(1) }
  for (let index = 1; index < 1_000; index += 1)
    parts[`d${index}`] = index % 3 === 0 ? input(index) : sum(`d${index - 1}`, `d${Math.max(0, index - 2)}`)
  parts.d3 = sum('d2', 'd1')
  const drivers = treeOf(parts)
  const before = performance.now()
  solveForTarget({ drivers, rootId: driverId('d5'), leverId: driverId('d0'), target: 50 })
  expect(performance.now() - before).toBeLessThan(500)
})

test('a tree that can not be worked out is refused with the problem of its shape', () => {
  const drivers = treeOf({ root: sum('lever', 'odd'), lever: input(1), odd: ratio('lever', 'lever', 'lever') })
  expect(refused({ drivers, rootId: driverId('root'), leverId: driverId('lever'), target: 5 })?.code).toBe(
    'ratioNeedsTwo',
  )
  const cut = treeOf({ root: sum('lever', 'gone'), lever: input(1) })
  expect(refused({ drivers: cut, rootId: driverId('root'), leverId: driverId('lever'), target: 5 })).toEqual({
    code: 'missingInput',
    driverIds: ['root', 'gone'],
  })
})
