import fc from 'fast-check'
import { expect, test } from 'vitest'
import { complement, driverId, input, product, ratio, sum, treeOf } from './builders.ts'
import { evaluate, workOut } from './evaluate.ts'
import { inverse } from './inverse.ts'

const shapes = {
  sum: { ...sum('x', 'y'), coefficients: [-2, 3] },
  product: product('x', 'y'),
  numerator: ratio('x', 'y'),
  denominator: ratio('y', 'x'),
  complement: complement('x'),
}

test.each(Object.keys(shapes) as (keyof typeof shapes)[])(
  'the inverse of a %s, worked forward, gives what was needed',
  (shape) => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 1_000 }), (beside, needed) => {
        const drivers = treeOf({ top: shapes[shape], x: input(7), y: input(beside) })
        const top = drivers.get('top')
        if (!top) throw new Error('no top')
        const values = evaluate(drivers, 'baseline')
        const found = inverse(top, driverId('x'), needed, values)
        if (!found.ok || found.value.value === 0) return
        const at = (x: number) => workOut(top, 'plan', new Map(values).set('x', x)) ?? Number.NaN
        expect(at(found.value.value)).toBeCloseTo(needed, 6)
        const step = Math.abs(found.value.value) * 1e-3
        expect(Math.sign(at(found.value.value + step) - at(found.value.value))).toBe(found.value.slope)
      }),
    )
  },
)

test('an input beside a zero has no effect, and no denominator makes a ratio zero', () => {
  const drivers = treeOf({
    times: product('x', 'zero'),
    over: ratio('one', 'x'),
    x: input(7),
    zero: input(0),
    one: input(1),
  })
  const values = evaluate(drivers, 'baseline')
  const [times, over] = [...drivers.values()]
  if (!times || !over) throw new Error('two drivers expected')
  expect(inverse(times, driverId('x'), 5, values)).toEqual({ ok: false, failure: 'noEffect' })
  expect(inverse(over, driverId('x'), 0, values)).toEqual({ ok: false, failure: 'unreachable' })
})
