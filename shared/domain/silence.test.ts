import { describe, expect, it } from 'vitest'
import type { UnitId } from '#shared/ids.ts'
import { silenceOf } from './silence.ts'

const sales = 'sales000' as UnitId

describe('silent notes', () => {
  it('come first only where the facilitator chose so, and never for people without a unit', () => {
    expect(silenceOf({}, { openedUnits: [] }, sales)).toBe('none')
    expect(silenceOf({ silentFirst: true }, { openedUnits: [] }, null)).toBe('none')
    expect(silenceOf({ silentFirst: true }, { openedUnits: [] }, sales)).toBe('alone')
  })

  it('end for a unit when its notes are opened, or when the unit itself goes onto the board', () => {
    expect(silenceOf({ silentFirst: true }, { openedUnits: [], openedOwn: [sales] }, sales)).toBe('shared')
    expect(silenceOf({ silentFirst: true }, { openedUnits: [sales] }, sales)).toBe('shared')
    expect(silenceOf({ silentFirst: true }, { openedUnits: [], openedOwn: [sales] }, 'delivery')).toBe('alone')
  })
})
