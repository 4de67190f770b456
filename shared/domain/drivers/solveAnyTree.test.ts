import fc from 'fast-check'
import { expect, test } from 'vitest'
import { driverId, input, type sum, treeOf } from './builders.ts'
import { evaluate } from './evaluate.ts'
import { solveForTarget } from './solve.ts'

const number = fc.oneof(
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const operator = fc.constantFrom('sum', 'product', 'ratio', 'complement')

test('in any graph a solution is finite, whole where it must be, and reaches its target; the rest is refused', () => {
  let solutions = 0
  fc.assert(
    fc.property(
      fc.array(fc.record({ operator, left: fc.nat(), right: fc.nat(), whole: fc.boolean() }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(number, { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      number,
      (derived, values, wholeLever, target) => {
        const parts: Record<string, ReturnType<typeof sum>> = {}
        for (const [index, value] of values.entries())
          parts[`n${index}`] = input(value, { whole: index === 0 && wholeLever })
        for (const [index, shape] of derived.entries()) {
          const size = index + values.length
          const inputs = [`n${index === derived.length - 1 ? size - 1 : shape.left % size}`, `n${shape.right % size}`]
          parts[`n${size}`] = {
            operator: shape.operator,
            whole: shape.whole,
            inputs: shape.operator === 'complement' ? inputs.slice(0, 1) : inputs,
          }
        }
        const drivers = treeOf(parts)
        const rootId = driverId(`n${derived.length + values.length - 1}`)
        const result = solveForTarget({ drivers, rootId, leverId: driverId('n0'), target })
        if (!result.ok) {
          expect(result.failure.driverIds.length).toBeGreaterThan(0)
          return
        }
        solutions += 1
        const { exact, rounded, steps, rootReached, gapLeft } = result.value
        for (const value of [exact, rounded, rootReached, gapLeft]) expect(Number.isFinite(value)).toBe(true)
        for (const { exact, rounded, reached } of steps)
          expect([exact, rounded, reached].every(Number.isFinite)).toBe(true)
        if (wholeLever) expect(Number.isInteger(rounded)).toBe(true)
        const today = evaluate(drivers, 'baseline').get(rootId) ?? target
        const slack = 1e-9 * Math.max(Math.abs(target), Math.abs(today))
        const missing = target >= today ? target - rootReached : rootReached - target
        expect(missing).toBeLessThanOrEqual(slack)
      },
    ),
    { numRuns: 1_000 },
  )
  expect(solutions).toBeGreaterThan(50)
})
