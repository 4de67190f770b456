import type { Measure } from '#shared/records/fields.ts'
import type { Operator } from '#shared/records/numbers.ts'

/**
 * The measures a driver may have, given the measures it is worked out from; empty where they don't go together.
 * A sum needs equal measures, a product multiplies, a ratio divides, a complement (1 − x) needs a percentage.
 * Measures don't say "per what": a price is money, so money × count is money and money ÷ money may count things.
 */
export function resultMeasures(operator: Exclude<Operator, 'input'>, inputs: readonly Measure[]): readonly Measure[] {
  switch (operator) {
    case 'sum': {
      const [first] = inputs
      return first !== undefined && inputs.every((measure) => measure === first) ? [first] : []
    }
    case 'complement':
      return inputs.every((measure) => measure === 'percent') ? ['percent'] : []
    case 'product':
      return multiplied(inputs)
    case 'ratio':
      return divided(inputs.slice(0, 1), inputs.slice(1))
  }
}

function multiplied(inputs: readonly Measure[]): readonly Measure[] {
  const has = (measure: Measure) => inputs.includes(measure)
  const count = (measure: Measure) => inputs.filter((input) => input === measure).length
  if (count('currency') > 1 || count('duration') > 1 || count('score') > 1) return []
  if (has('currency')) return has('score') ? [] : ['currency']
  if (has('score')) return has('duration') ? [] : ['score']
  if (has('duration')) return ['duration', 'count', 'ratio']
  return has('count') ? ['count', 'ratio'] : ['percent', 'ratio']
}

function divided(above: readonly Measure[], below: readonly Measure[]): readonly Measure[] {
  const [top] = above
  const [bottom] = below
  if (top === undefined || bottom === undefined) return []
  if (top === bottom) return top === 'percent' ? ['percent', 'ratio'] : ['percent', 'ratio', 'count', 'duration']
  if (top === 'currency') return bottom === 'score' ? [] : ['currency']
  if (bottom === 'currency') return ['ratio']
  if (top === 'score' || bottom === 'score')
    return bottom === 'duration' || top === 'duration' ? [] : ['score', 'ratio']
  if (bottom === 'percent' || bottom === 'ratio') return top === 'percent' ? ['percent', 'ratio'] : [top, 'ratio']
  return ['percent', 'ratio', 'count', 'duration']
}
