import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMeasure } from '#shared/domain/measures.ts'
import { measures } from '#shared/records/fields.ts'
import { readAmount } from './readAmount.ts'
import { editableAmount, sayAmount } from './writeAmount.ts'

const locales = ['en', 'de', 'fr', 'en-IN', 'pl', 'vi', 'el', 'de-CH', 'sv', 'ar-EG']
const plain = (text: string) => text.replace(/\s/gu, ' ')

test.each(measures)('a %s in a field reads back as the number it was, and as no other', (measure) => {
  for (const value of [0, 0.72, 0.0068, 0.125, 45.161, 45.1608, 1_250, 12_345, 8_400_000, -1_800.5, -0.0045])
    for (const locale of locales)
      expect(readAmount(editableAmount(value, measure, locale), { measure, currency: 'EUR', locale })).toEqual({
        kind: 'one',
        value,
      })
})

test('what was understood is said with all its digits', () => {
  const said = (value: number, measure: (typeof measures)[number], locale = 'en') =>
    plain(sayAmount(value, { measure, currency: 'EUR', locale }))
  expect(said(8_400_000, 'currency')).toBe('€8,400,000')
  expect(said(8_400_000, 'currency', 'de')).toBe('8.400.000 €')
  expect(said(186_001.92, 'currency')).toBe('€186,001.92')
  expect(said(0.7255, 'percent')).toBe('72.55%')
  expect(said(45.1608, 'count')).toBe('45.1608')
  expect(said(20, 'duration')).toBe('20 days')
})

test('what is shown anywhere can be typed in again: it is that number, or the first that is offered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.constantFrom('currency', 'count', 'ratio', 'score', 'duration'),
      fc.constantFrom('en', 'de', 'fr', 'en-IN', 'de-CH', 'sv'),
      (value, measure, locale) => {
        const shown = formatMeasure(value, measure, { currency: 'EUR', locale })
        const reading = readAmount(shown, { measure, currency: 'EUR', locale })
        if (reading.kind === 'none' && reading.problem.code === 'unknownWord') return
        expect(reading.kind === 'ask' ? reading.offers[0]?.value : reading).toEqual(
          reading.kind === 'ask' ? value : { kind: 'one', value },
        )
      },
    ),
  )
})
