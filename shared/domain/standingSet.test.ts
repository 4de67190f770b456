import { expect, test } from 'vitest'
import type { Control } from '#shared/records/room.ts'
import { standingSet } from './standingSet.ts'

const frozen = { hash: 'abc', at: 1, by: 'Sofia', amendment: 0 }
const control: Control = { phase: 'commit', step: 1, openedUnits: [], offeredUnits: [] }

test('a set stands once it is frozen, until an amendment opens it again', () => {
  expect(standingSet(null)).toBeNull()
  expect(standingSet(control)).toBeNull()
  expect(standingSet({ ...control, frozen })).toBe(frozen)
  expect(standingSet({ ...control, frozen, amending: true })).toBeNull()
})
