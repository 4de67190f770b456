import { expect, test } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { numbers } from '#shared/messages/en/numbers.ts'
import { driverId, input, sum, treeOf } from './builders.ts'
import { problemSentence, warningSentence } from './explain.ts'

const { t } = createTranslator()
const style = { currency: 'EUR', locale: 'en' }
const drivers = treeOf({
  Revenue: sum('Heads', 'Rate'),
  Heads: input(40),
  Rate: input(150, { measure: 'currency' }),
  '': { name: '' },
})

test('a problem names its drivers', () => {
  expect(
    problemSentence({ code: 'sumMeasures', driverIds: ['Revenue', 'Heads', 'Rate'].map(driverId) }, drivers, t, 'en'),
  ).toBe('Revenue adds up Heads and Rate. All of them have to be in the same unit.')
  expect(problemSentence({ code: 'circle', driverIds: ['Heads', 'Rate'].map(driverId) }, drivers, t, 'en')).toContain(
    'Heads → Rate → Heads',
  )
})

test('every problem has a sentence without a hole, even for removed and unnamed drivers', () => {
  for (const code of Object.keys(numbers.problems) as (keyof typeof numbers.problems)[]) {
    const sentence = problemSentence({ code, driverIds: ['', 'gone', 'Heads'].map(driverId) }, drivers, t, 'en')
    expect(sentence).not.toMatch(/\{\{|undefined|numbers\./)
  }
})

test('every warning shows its numbers in the unit of the driver', () => {
  const id = driverId('Rate')
  const sentences = [
    warningSentence(
      { rule: 'F-BOUND', driverId: id, numbers: { value: 190.63, bound: 165 }, reason: 'Contracts.' },
      drivers,
      t,
      style,
    ),
    warningSentence(
      { rule: 'F-JUMP', driverId: id, numbers: { value: 200, baseline: 150, change: 1 / 3 } },
      drivers,
      t,
      style,
    ),
    warningSentence({ rule: 'F-LOCK', driverId: id, numbers: { value: 160, locked: 156 } }, drivers, t, style),
    warningSentence({ rule: 'F-LOCK', driverId: id, numbers: { value: 160 } }, drivers, t, style),
    warningSentence({ rule: 'F-BASE', driverId: id, numbers: {} }, drivers, t, style),
    warningSentence({ rule: 'F-EXT', driverId: id, numbers: { value: 160 } }, drivers, t, style),
  ]
  expect(sentences[0]).toBe(
    'Rate would have to be €190.63, beyond its limit of €165. The limit is there because: Contracts.',
  )
  expect(sentences[1]).toContain('from €150 to €200 (+33%)')
  expect(sentences[2]).toBe('Rate is locked at €156; this would need €160.')
  for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|undefined|numbers\./)
})
