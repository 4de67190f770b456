import { describe, expect, it } from 'vitest'
import { contentHash } from '#shared/domain/contentHash.ts'
import { boardCase } from '#shared/domain/review/boardCase.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import type { Signature, SigningChoice, Unsigned } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { board, person, unit } from '#tests/support/boards/plainBoard.ts'
import { sound } from '#tests/support/boards/soundBoard.ts'
import { findAlignment } from './findAlignment.ts'
import { openBeforeSigning, openBlocking } from './openBlocking.ts'
import { signingUnits } from './signatures.ts'
import { signersOf } from './spokespeople.ts'

const find = (given: BoardSnapshot) => findAlignment(boardCase(given, '2026-02-01'))
const rulesOf = (given: BoardSnapshot) => find(given).map(({ rule }) => rule)

describe('signatures', () => {
  const led = sound.units?.map((unit) => ({ ...unit, leadId: `lead-of-${unit.id}` as ParticipantId })) ?? []
  const control = { phase: 'commit' as const }
  const signing = { ...sound, units: led, control, roster: [person('ceo-1', { role: 'ceo' })] }
  const sign = (unitId: string, hash: string, choice: SigningChoice = 'commit'): Signature => ({
    participantId: `lead-of-${unitId}` as ParticipantId,
    unitId: unitId as UnitId,
    name: 'Ana',
    choice,
    words: '',
    hash,
    at: 0,
  })

  it('nobody is asked before the commitment', () => {
    expect(rulesOf(board(sound))).toEqual([])
  })

  it('the set says who signs, whoever is here: the company, and each unit that promises something', () => {
    const units = [...sound.units, unit('unit-people', 'People', { leadId: 'lead-of-unit-people' })]
    const everybody = ['company0', 'unit-delivery', 'unit-sales']
    const asked = (given: BoardSnapshot) =>
      find(given).flatMap(({ rule, subjects }) => (rule === 'SIGN-ALL' ? subjects.join() : []))
    expect(asked(board(signing))).toEqual(everybody)
    expect(asked(board({ ...signing, units, roster: [] }))).toEqual(everybody)
    const keyResults = sound.keyResults.filter(({ unitId }) => unitId === 'unit-sales')
    expect(asked(board({ ...signing, keyResults }))).toEqual(['company0', 'unit-sales'])
  })

  it('whoever leads speaks before whoever stands in; a company without a lead is spoken for by any CEO', () => {
    const ceos = [person('ceo-1', { role: 'ceo' }), person('ceo-2', { role: 'ceo' })]
    const of = (fields: object) =>
      signersOf(board({ units: [unit('company0', 'Firm', fields)], roster: ceos }), 'company0')
    expect(of({ leadId: 'ceo-1' })).toEqual(['ceo-1'])
    expect(of({ leadId: 'ceo-1', deputyId: 'ceo-2' })).toEqual(['ceo-1', 'ceo-2'])
    expect(of({})).toEqual(['ceo-1', 'ceo-2'])
    expect(of({ deputyId: 'bo' })).toEqual(['ceo-1', 'ceo-2', 'bo'])
  })

  it('a dissent counts, a signature on an older hash is void', () => {
    const hash = contentHash(board(signing))
    const signatures = [sign('company0', hash), sign('unit-sales', hash, 'dissent'), sign('unit-delivery', 'older')]
    expect(find(board({ ...signing, signatures }))).toMatchObject([
      { rule: 'SIGN-ALL', subjects: ['unit-delivery'], evidence: { variant: 'void', unit: 'Delivery' } },
    ])
  })

  describe('a unit has one word', () => {
    const units = led.map((each) => ({ ...each, leadId: 'lead' as ParticipantId, deputyId: 'deputy' as ParticipantId }))
    const hash = contentHash(board({ ...signing, units }))
    const given = (by: string, on: string, at: number, choice: SigningChoice = 'commit'): Signature => ({
      ...sign('unit-sales', on, choice),
      participantId: by as ParticipantId,
      at,
    })
    const wordOf = (...signatures: Signature[]) => {
      const words = new Map(signatures.map((signature, index) => [`word${index}`, signature]))
      const whole = { ...board({ ...signing, units }), signatures: words }
      return signingUnits(boardCase(whole, '2026-02-01')).find((each) => each.unit.id === 'unit-sales')
    }
    const by = (participantId: string, choice: SigningChoice = 'commit') => ({ signature: { participantId, choice } })

    it('the lead’s where both spoke, the deputy’s where the lead is silent on what stands there now', () => {
      expect(wordOf()).toMatchObject({ state: 'missing' })
      expect(wordOf(given('lead', hash, 1, 'dissent'), given('deputy', hash, 2))).toMatchObject({
        state: 'signed',
        ...by('lead', 'dissent'),
      })
      expect(wordOf(given('lead', 'older', 1), given('deputy', hash, 2))).toMatchObject({
        state: 'signed',
        ...by('deputy'),
      })
      expect(wordOf(given('lead', 'older', 1), given('deputy', 'oldest', 2))).toMatchObject({
        state: 'void',
        ...by('lead'),
      })
    })

    it('the latest of whoever holds the office: an earlier one doesn’t come back when the content does', () => {
      expect(wordOf(given('lead', hash, 1), given('lead', hash, 2, 'dissent'))).toMatchObject(by('lead', 'dissent'))
      expect(wordOf(given('lead', hash, 1), given('lead', 'since changed back', 2))).toMatchObject({ state: 'void' })
    })

    it('nobody’s that came with an imported file', () => {
      expect(wordOf({ ...given('lead', hash, 1), imported: true })).toMatchObject({ state: 'missing' })
    })

    it('nobody’s who no longer holds the office', () => {
      expect(wordOf(given('led-before', hash, 9))).toMatchObject({ state: 'missing' })
    })
  })

  describe('of a unit that nobody can speak for', () => {
    const hash = contentHash(board(signing))
    const record = {
      unitId: 'unit-sales',
      reason: 'Ill',
      by: 'ceo-1',
      name: 'Cleo',
      hash,
      at: 1,
    } as unknown as Unsigned
    const stateOf = (given: Parameters<typeof board>[0]) =>
      signingUnits(boardCase(board({ ...signing, ...given }), '2026-02-01')).find(
        (each) => each.unit.id === 'unit-sales',
      )?.state

    it('the CEO’s record takes the place, for this content only, and never before a word', () => {
      expect(stateOf({ control: { ...control, unsigned: [record] } })).toBe('unsigned')
      expect(stateOf({ control: { ...control, unsigned: [{ ...record, hash: 'older' }] } })).toBe('missing')
      expect(stateOf({ control: { ...control, unsigned: [record] }, signatures: [sign('unit-sales', hash)] })).toBe(
        'signed',
      )
    })
  })

  it('of a frozen set stay those of whoever spoke then, whoever holds the office now', () => {
    const hash = contentHash(board(signing))
    const signers = { 'unit-sales': 'led-before' as ParticipantId }
    const frozen = { hash, at: 1, by: 'Fay', amendment: 0, signers }
    const word = { ...sign('unit-sales', hash), participantId: 'led-before' as ParticipantId }
    const stateOf = (isAmending: boolean) =>
      signingUnits(
        boardCase(
          board({ ...signing, signatures: [word], control: { ...control, frozen, amending: isAmending } }),
          '2026-02-01',
        ),
      ).find((each) => each.unit.id === 'unit-sales')?.state
    expect(stateOf(false)).toBe('signed')
    expect(stateOf(true)).toBe('missing')
  })

  it('a missing signature blocks freezing, not signing', () => {
    const findings = find(board(signing))
    expect(openBlocking(findings, new Map())).toHaveLength(3)
    expect(openBeforeSigning(findings, new Map())).toEqual([])
  })
})
