import { expect, test } from 'vitest'
import { resultMeasures } from './measureAlgebra.ts'

test('a sum needs equal measures', () => {
  expect(resultMeasures('sum', ['currency', 'currency'])).toEqual(['currency'])
  expect(resultMeasures('sum', ['currency', 'count'])).toEqual([])
})

test('a product multiplies: heads × hours × share × price is money, money × money is nothing', () => {
  expect(resultMeasures('product', ['count', 'count', 'percent', 'currency', 'percent'])).toEqual(['currency'])
  expect(resultMeasures('product', ['percent', 'percent'])).toEqual(['percent', 'ratio'])
  expect(resultMeasures('product', ['count', 'percent'])).toContain('count')
  expect(resultMeasures('product', ['count', 'percent'])).not.toContain('percent')
  expect(resultMeasures('product', ['currency', 'currency'])).toEqual([])
})

test('a ratio divides: money by a share is money, money by a price counts things', () => {
  expect(resultMeasures('ratio', ['currency', 'percent'])).toEqual(['currency'])
  expect(resultMeasures('ratio', ['currency', 'currency'])).toContain('count')
  expect(resultMeasures('ratio', ['count', 'count'])).toContain('percent')
  expect(resultMeasures('ratio', ['count', 'currency'])).toEqual(['ratio'])
  expect(resultMeasures('ratio', ['currency'])).toEqual([])
})

test('a complement takes percentages only', () => {
  expect(resultMeasures('complement', ['percent'])).toEqual(['percent'])
  expect(resultMeasures('complement', ['ratio'])).toEqual([])
})
