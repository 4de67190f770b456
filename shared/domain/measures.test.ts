import { expect, test } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { formatCompact, formatMeasure, formatPoints } from './measures.ts'

const { t } = createTranslator()
const english = { currency: 'EUR', locale: 'en' }
const german = { currency: 'EUR', locale: 'de' }
const plain = (text: string) => text.replace(/\s/gu, ' ')

test('money, percentages, counts, days and ratios are shown as people write them', () => {
  expect(formatMeasure(8_400_000, 'currency', english)).toBe('€8,400,000')
  expect(formatMeasure(190.63, 'currency', english)).toBe('€190.63')
  expect(formatMeasure(186_001.92, 'currency', english)).toBe('€186,002')
  expect(plain(formatMeasure(8_400_000, 'currency', german))).toBe('8.400.000 €')
  expect(formatMeasure(0.72, 'percent', english)).toBe('72%')
  expect(formatMeasure(0.8642, 'percent', english)).toBe('86.4%')
  expect(plain(formatMeasure(0.575, 'percent', german))).toBe('57,5 %')
  expect(formatMeasure(0.02279, 'percent', english)).toBe('2.28%')
  expect(formatMeasure(45.1608, 'count', english)).toBe('45.16')
  expect(formatMeasure(2_629_733.52, 'count', english)).toBe('2,629,733.5')
  expect(formatMeasure(0.9681, 'ratio', english)).toBe('0.968')
  expect(formatMeasure(30, 'duration', english)).toBe('30 days')
  expect(formatMeasure(-0, 'count', english)).toBe('0')
})

test('where space is short, millions are said as such, percentages and prices stay', () => {
  expect(formatCompact(8_416_587, 'currency', english)).toBe('€8.42M')
  expect(formatCompact(8_416_587, 'currency', { currency: 'GBP', locale: 'en-GB' })).toBe('£8.42m')
  expect(plain(formatCompact(8_416_587, 'currency', german))).toBe('8,42 Mio. €')
  expect(formatCompact(2_629_733.5, 'count', english)).toBe('2.63M')
  expect(formatCompact(190.63, 'currency', english)).toBe('€190.63')
  expect(formatCompact(0.72, 'percent', english)).toBe('72%')
})

test('a change of a percentage is said in points', () => {
  expect(formatPoints(0.72 - 0.68, t, english)).toBe('+4 points')
  expect(formatPoints(-0.01, t, english)).toBe('-1 point')
  expect(formatPoints(0.005, t, english)).toBe('+0.5 points')
  expect(formatPoints(0, t, english)).toBe('0 points')
})
