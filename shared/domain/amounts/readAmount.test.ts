import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measure, measures } from '#shared/records/fields.ts'
import { readAmount } from './readAmount.ts'

const read = (text: string, measure: Measure = 'count', currency = 'EUR', locale = 'en') => {
  const reading = readAmount(text, { measure, currency, locale })
  switch (reading.kind) {
    case 'one':
      return reading.value
    case 'ask':
      return reading.offers.map(({ value }) => value)
    case 'none':
      return reading.problem.code
  }
}

test.each([
  ['8,400,000', 8_400_000],
  ['8.400.000', 8_400_000],
  ['8400000', 8_400_000],
  ['8.4m', 8_400_000],
  ['8,4m', 8_400_000],
  ['8.4 M', 8_400_000],
  ['8.4 million', 8_400_000],
  ['8,4 Mio', 8_400_000],
  ['8,4 Mio.', 8_400_000],
  ['8.4mm', 8_400_000],
  ['3.5bn', 3_500_000_000],
  ['1.2 Mrd', 1_200_000_000],
  ['1,2 mld', 1_200_000_000],
  ['160k', 160_000],
  ['160 K', 160_000],
  ['160 Tsd.', 160_000],
  ['160 thousand', 160_000],
  ['3 crore', 30_000_000],
  ['1 800', 1_800],
  ['1\u00a0800', 1_800],
  ['1\u202f800', 1_800],
  ['1 234,56', 1_234.56],
  ['1\u00a0234,56', 1_234.56],
  ['1\u202f234,56', 1_234.56],
  ['1.234,56', 1_234.56],
  ['1,234.56', 1_234.56],
  ["1'234.50", 1_234.5],
  ['1’234.50', 1_234.5],
  ["1'800", 1_800],
  ['18,00,000', 1_800_000],
  ['45.16', 45.16],
  ['45,2', 45.2],
  ['1,80', 1.8],
  ['0,125', 0.125],
  ['12345.678', 12_345.678],
  ['.5', 0.5],
  ['0', 0],
  ['-12', -12],
  ['−12', -12],
  ['–12', -12],
  ['12-', -12],
  ['(1,200,000)', -1_200_000],
  ['(12)', -12],
  ['+12', 12],
  ['  420  ', 420],
  ['４２０', 420],
  ['４，２', 4.2],
  ['٤٢٠', 420],
  ['४२०', 420],
  ['\u200e420\u200b', 420],
  ['12 FTE', 12],
  ['40 people', 40],
  ['=40*1800', 72_000],
  ['=40×1 800', 72_000],
  ['= (40 + 2) * 10 / 4 - 5', 100],
  ['=-3*-2', 6],
  ['=0.1+0.2', 0.3],
  ['=200*4%', 8],
])('%s is the count %d', (text, value) => {
  expect(read(text)).toBe(value)
})

test.each([
  ['€8,400,000', 'EUR', 8_400_000],
  ['8,400,000 €', 'EUR', 8_400_000],
  ['EUR 8.4m', 'EUR', 8_400_000],
  ['8.4m EUR', 'EUR', 8_400_000],
  ['8,4 Mio. €', 'EUR', 8_400_000],
  ['Mio. € 8,4', 'EUR', 8_400_000],
  ['840 k€', 'EUR', 840_000],
  ['840 T€', 'EUR', 840_000],
  ['TEUR 840', 'EUR', 840_000],
  ['8.4 million euros', 'EUR', 8_400_000],
  ['-€150', 'EUR', -150],
  ['€ -150', 'EUR', -150],
  ['(€150)', 'EUR', -150],
  ['1.200,50 €', 'EUR', 1_200.5],
  ['1’200.–', 'CHF', 1_200],
  ['Fr. 95.50', 'CHF', 95.5],
  ['US$ 1,200.50', 'USD', 1_200.5],
  ['$95', 'AUD', 95],
  ['A$95', 'AUD', 95],
  ['kr 1 200', 'SEK', 1_200],
  ['1 200 kr', 'NOK', 1_200],
  ['1 200 Kč', 'CZK', 1_200],
  ['£95', 'GBP', 95],
  ['￥95', 'JPY', 95],
])('%s is money of a workshop in %s', (text, currency, value) => {
  expect(read(text, 'currency', currency)).toBe(value)
})

test.each<[string, Measure, number]>([
  ['72', 'percent', 0.72],
  ['72%', 'percent', 0.72],
  ['72 %', 'percent', 0.72],
  ['72,5', 'percent', 0.725],
  ['72,5 %', 'percent', 0.725],
  ['57.5\u202f%', 'percent', 0.575],
  ['72 percent', 'percent', 0.72],
  ['72 per cent', 'percent', 0.72],
  ['72 Prozent', 'percent', 0.72],
  ['0.68 %', 'percent', 0.0068],
  ['=72%', 'percent', 0.72],
  ['=60+12', 'percent', 0.72],
  ['4.5/5', 'score', 4.5],
  ['4,5 / 5', 'score', 4.5],
  ['8 out of 10', 'score', 8],
  ['1.5x', 'ratio', 1.5],
  ['1,5 ×', 'ratio', 1.5],
  ['20 days', 'duration', 20],
  ['20d', 'duration', 20],
  ['20 Tage', 'duration', 20],
])('%s is a %s: %d', (text, measure, value) => {
  expect(read(text, measure)).toBe(value)
})

describe('what two countries read differently is asked', () => {
  test.each<[string, Measure, readonly number[]]>([
    ['1.250', 'currency', [1.25, 1_250]],
    ['1,250', 'currency', [1_250, 1.25]],
    ['€ 1.250', 'currency', [1.25, 1_250]],
    ['(1,200)', 'currency', [-1_200, -1.2]],
    ['US$ 1,200', 'currency', [1_200, 1.2]],
    ['1.250k', 'count', [1_250, 1_250_000]],
    ['=1.250*2', 'count', [2.5, 2_500]],
    ['0.68', 'percent', [0.68, 0.0068]],
    ['0,68', 'percent', [0.68, 0.0068]],
    ['=40/60', 'percent', [0.66666666666667, 0.0066666666666667]],
    ['8 billion', 'count', [8e9, 8e12]],
    ['8 mil', 'count', [8_000, 8_000_000]],
  ])('%s as %s', (text, measure, offers) => {
    expect(read(text, measure, text.includes('US$') ? 'USD' : 'EUR')).toEqual(offers)
  })

  test('the reader’s own language says which comes first, and no more than that', () => {
    expect(read('1.250', 'count', 'EUR', 'de')).toEqual([1_250, 1.25])
    expect(read('1,250', 'count', 'EUR', 'de')).toEqual([1.25, 1_250])
    expect(read('8.400.000,5', 'count', 'EUR', 'de')).toBe(read('8.400.000,5'))
  })

  test('what is known of the column answers it for each of its cells, and changes none that is clear', () => {
    const inColumn = (text: string, measure: Measure = 'count') =>
      readAmount(text, { measure, currency: 'EUR', locale: 'en' }, { decimal: ',', small: 'share' })
    expect(inColumn('1.250')).toEqual({ kind: 'one', value: 1_250 })
    expect(inColumn('45.16')).toEqual({ kind: 'one', value: 45.16 })
    expect(inColumn('0,68', 'percent')).toEqual({ kind: 'one', value: 0.68 })
    expect(inColumn('1,05', 'percent')).toEqual({ kind: 'one', value: 1.05 })
    expect(inColumn('72 %', 'percent')).toEqual({ kind: 'one', value: 0.72 })
  })
})

describe('what doesn’t fit is said, and no number is taken', () => {
  test.each<[string, Measure, object]>([
    ['$1,200', 'currency', { code: 'otherCurrency', typed: '$', currency: 'EUR' }],
    ['1,200 USD', 'currency', { code: 'otherCurrency', typed: 'USD', currency: 'EUR' }],
    ['US$ 95', 'currency', { code: 'otherCurrency', typed: 'USD', currency: 'EUR' }],
    ['kr 1 200', 'currency', { code: 'otherCurrency', typed: 'kr', currency: 'EUR' }],
    ['20 days', 'currency', { code: 'wrongUnit', typed: 'days', measure: 'currency' }],
    ['€95', 'count', { code: 'wrongUnit', typed: '€', measure: 'count' }],
    ['12 FTE', 'duration', { code: 'wrongUnit', typed: 'FTE', measure: 'duration' }],
    ['5k', 'percent', { code: 'wrongUnit', typed: 'k', measure: 'percent' }],
    ['5m', 'duration', { code: 'wrongUnit', typed: 'm', measure: 'duration' }],
    ['12x', 'count', { code: 'wrongUnit', typed: 'x', measure: 'count' }],
    ['72 %', 'count', { code: 'unexpectedPercent' }],
    ['12 dozen', 'count', { code: 'unknownWord', typed: 'dozen' }],
    ['12 weeks', 'duration', { code: 'unknownWord', typed: 'weeks' }],
  ])('%s as %s', (text, measure, problem) => {
    expect(readAmount(text, { measure, currency: 'EUR', locale: 'en' })).toEqual({ kind: 'none', problem })
  })
})

test.each([
  'abc',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '1e6',
  '--3',
  '-(3)',
  '1,2,3',
  '1,1,1.2',
  '123.45,67',
  '1..2',
  ',',
  '.',
  '-',
  '%',
  'm',
  '12 34',
  '1 (234)',
  '0x10',
  '10²',
  '8½',
  '4/5',
  '12\t345',
  '12\n345',
  '=',
  '=1/0',
  '=2**3',
  '=alert(1)',
  '=(1',
  '=1 2',
  '1'.repeat(61),
])('%s is no number', (text) => {
  expect(read(text)).toBe('notANumber')
})

test('what is said twice is no number', () => {
  expect(read('5%%', 'percent')).toBe('notANumber')
  expect(read('€95 €', 'currency')).toBe('notANumber')
  expect(read('5k m')).toBe('notANumber')
})

test('nothing typed, and more than anyone can mean, are told apart', () => {
  expect(read('   ')).toBe('empty')
  expect(read('\u200b\u2060')).toBe('empty')
  expect(read('9'.repeat(40))).toBe('tooLarge')
  expect(read('2000000bn')).toBe('tooLarge')
})

test('no text makes anything but finite numbers or a problem', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."0123456789.,'  -+()=*/%keE€mxNaIfinty") }),
      fc.constantFrom(...measures),
      (text, measure) => {
        const reading = readAmount(text, { measure, currency: 'EUR', locale: 'en' })
        if (reading.kind === 'one') expect(Number.isFinite(reading.value)).toBe(true)
        if (reading.kind === 'ask') expect(new Set(reading.offers.map(({ value }) => value)).size).toBeGreaterThan(1)
      },
    ),
  )
})
