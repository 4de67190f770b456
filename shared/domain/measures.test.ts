import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { measures } from '#shared/records/fields.ts'
import { formatCompact, formatMeasure, formatPoints, parseMeasure } from './measures.ts'

const { t } = createTranslator()
const english = { currency: 'EUR', locale: 'en' }
const german = { currency: 'EUR', locale: 'de' }
const plain = (text: string) => text.replace(/\s/gu, ' ')
const parsed = (text: string, measure: (typeof measures)[number] = 'count', locale = 'en') => {
  const result = parseMeasure(text, measure, locale)
  return result.ok ? result.value : result.failure
}

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

test.each([
  ['8,400,000', 8_400_000],
  ['8400000', 8_400_000],
  ['8.4m', 8_400_000],
  ['8.4 M', 8_400_000],
  ['3.5bn', 3_500_000_000],
  ['160k', 160_000],
  ['1 800', 1_800],
  ['1\u202f800', 1_800],
  ["1'800", 1_800],
  ['18,00,000', 1_800_000],
  ['45.16', 45.16],
  ['.5', 0.5],
  ['0', 0],
  ['-12', -12],
  ['−12', -12],
  ['+12', 12],
  ['  420  ', 420],
  ['４２０', 420],
])('%s is read as %d', (text, value) => {
  expect(parsed(text)).toBe(value)
})

test.each([
  ['€8,400,000', 8_400_000],
  ['8,400,000 €', 8_400_000],
  ['EUR 8.4m', 8_400_000],
  ['8.4m EUR', 8_400_000],
  ['-€150', -150],
])('%s is read as money', (text, value) => {
  expect(parsed(text, 'currency')).toBe(value)
})

test('a percentage is read the same with and without its sign', () => {
  expect([parsed('72', 'percent'), parsed('72%', 'percent'), parsed('72 %', 'percent')]).toEqual([0.72, 0.72, 0.72])
  expect(parsed('57.5 %', 'percent')).toBe(0.575)
  expect(parsed('0.72', 'percent')).toBe(0.0072)
  expect(parsed('72 %', 'count')).toBe('unexpectedPercent')
})

test('German numbers are read as Germans write them, and a keypad’s dot is understood', () => {
  expect(parsed('8.400.000,5', 'count', 'de')).toBe(8_400_000.5)
  expect(parsed('1.800', 'count', 'de')).toBe(1_800)
  expect(parsed('57,5 %', 'percent', 'de')).toBe(0.575)
  expect(parsed('8,4 Mio.', 'currency', 'de')).toBe(8_400_000)
  expect(parsed('45.16', 'count', 'de')).toBe(45.16)
  expect(parsed("1'800.50", 'count', 'de-CH')).toBe(1_800.5)
})

test.each([
  'abc',
  '12x',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '1e6',
  '--3',
  '1,80',
  '8.400.000',
  '1,2,3',
  '1..2',
  ',',
  '.',
  '-',
  '%',
  'm',
  '12 34',
  '0x10',
  '5%%',
  '8.4mm',
  '1'.repeat(61),
])('%s is refused', (text) => {
  expect(parsed(text)).toBe('notANumber')
})

test('nothing typed, and more than anyone can mean, are told apart', () => {
  expect(parsed('   ')).toBe('empty')
  expect(parsed('9'.repeat(40))).toBe('tooLarge')
  expect(parsed('2000000bn')).toBe('tooLarge')
})

test('millions and thousands belong to money and counts only', () => {
  expect(parsed('5k', 'percent')).toBe('notANumber')
  expect(parsed('5m', 'duration')).toBe('notANumber')
})

test('what is shown can be typed in again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.constantFrom('currency', 'count', 'ratio', 'score'),
      fc.constantFrom('en', 'de', 'fr', 'en-IN', 'pl', 'vi', 'el', 'de-CH', 'sv'),
      (value, measure, locale) => {
        expect(parsed(formatMeasure(value, measure, { currency: 'EUR', locale }), measure, locale)).toBe(value)
      },
    ),
  )
})

test('no text makes anything but a finite number or a failure', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."0123456789.,'  -+%keE€mxNaIfinty") }),
      fc.constantFrom(...measures),
      (text, measure) => {
        const value = parsed(text, measure)
        expect(typeof value === 'string' || Number.isFinite(value)).toBe(true)
      },
    ),
  )
})
