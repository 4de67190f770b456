import { expect, it } from 'vitest'
import { board } from '#tests/support/boards/plainBoard.ts'
import { sizeGate } from './sizeGate.ts'

type Settings = NonNullable<Parameters<typeof board>[0]>['settings'] & object
const gate = (settings: Settings) => sizeGate(board({ settings }).settings)

it.each<[string, Settings, object]>([
  [
    'a services firm of 29',
    { sector: 'services', headCount: 29 },
    { teamOkrs: false, reason: 'belowServicesMinimum', minimum: 30 },
  ],
  [
    'a services firm of 30',
    { sector: 'services', headCount: 30 },
    { teamOkrs: true, reason: 'largeEnough', minimum: 30 },
  ],
  ['any firm of 9', { sector: 'software', headCount: 9 }, { teamOkrs: false, reason: 'belowMinimum', minimum: 10 }],
  ['any firm of 10', { sector: 'software', headCount: 10 }, { teamOkrs: true, reason: 'largeEnough' }],
  [
    'a minimum that was set',
    { sector: 'services', headCount: 29, teamOkrMinimum: 20 },
    { teamOkrs: true, minimum: 20 },
  ],
  [
    'below a minimum that was set',
    { sector: 'software', headCount: 40, teamOkrMinimum: 50 },
    { teamOkrs: false, reason: 'belowSetMinimum' },
  ],
  ['the facilitator’s choice', { headCount: 12, teamOkrsAnyway: true }, { teamOkrs: true, reason: 'chosenAnyway' }],
  ['an unknown head count', { headCount: undefined }, { teamOkrs: true, reason: 'headCountUnknown', headCount: null }],
])('%s', (_, settings, expected) => {
  expect(gate(settings)).toMatchObject(expected)
})

it('before the settings have arrived nobody is stopped', () => {
  expect(sizeGate(null)).toMatchObject({ teamOkrs: true, minimum: 10 })
})
