import { describe, expect, it } from 'vitest'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import type { Signature } from '#shared/records/room.ts'
import { board, decision } from '#tests/support/boards/plainBoard.ts'
import { type Given, newClients, sound } from '#tests/support/boards/soundBoard.ts'
import { freezingRefusal, signingRefusal } from './signingRefusals.ts'

const leadOf = (unitId: string) => `lead-of-${unitId}` as ParticipantId
const units = sound.units.map((unit) => ({ ...unit, leadId: leadOf(unit.id) }))
const owned = sound.keyResults.map((keyResult) => ({
  ...keyResult,
  owner: 'Ana',
  baselineQuality: 'measured' as const,
  baselineMethod: 'The ledger',
}))
const ready: Given = { ...sound, units, keyResults: owned, control: { phase: 'commit' } }
const review = (given: Given) => reviewOf(board(given), '2026-02-01')
const sales = { participantId: leadOf('unit-sales'), unitId: 'unit-sales' }

/** Sales forgot who owns its key result. */
const ownerless: Given = {
  ...ready,
  keyResults: owned.map((keyResult) => (keyResult.unitId === 'unit-sales' ? newClients() : keyResult)),
}

describe('signing', () => {
  it('is for those who speak for the unit, where there is something to sign', () => {
    expect(signingRefusal(review(ready), sales)).toBeNull()
    expect(signingRefusal(review(ready), { ...sales, participantId: 'somebody' })).toEqual({ code: 'not_lead_of_unit' })
    expect(signingRefusal(review(ready), { ...sales, unitId: null })).toEqual({ code: 'not_lead_of_unit' })
    expect(signingRefusal(review({ ...ready, objectives: [] }), sales)).toEqual({ code: 'nothing_to_sign' })
  })

  it('waits for what is essential, until it is put right or overridden with a reason', () => {
    const open = review(ownerless).forTheRoom().open.blocking
    expect(open.length).toBeGreaterThan(0)
    expect(signingRefusal(review(ownerless), sales)).toEqual({
      code: 'findings_open',
      values: { count: open.length },
    })
    const decisions = open.map(({ id, rule }) => decision(`on-${id}`, { finding: id, rule, choice: 'overridden' }))
    expect(signingRefusal(review({ ...ownerless, decisions }), sales)).toBeNull()
  })
})

describe('freezing', () => {
  const hash = review(ready).boardCase.hash()
  const signatures = units.map(
    ({ id }): Signature => ({
      participantId: leadOf(id),
      unitId: id as UnitId,
      name: 'Ana',
      choice: 'commit',
      words: '',
      hash,
      at: 0,
    }),
  )

  it('waits for the word of every unit', () => {
    expect(freezingRefusal(review({ ...ready, objectives: [] }))).toEqual({ code: 'nothing_to_sign' })
    expect(freezingRefusal(review({ ...ready, signatures: signatures.slice(1) }))).toEqual({
      code: 'unsigned',
      values: { units: ['Northwind'] },
    })
    expect(freezingRefusal(review({ ...ready, signatures }))).toBeNull()
  })

  it('waits for what is essential, whoever has signed', () => {
    expect(freezingRefusal(review({ ...ownerless, signatures }))?.code).toBe('findings_open')
  })
})
