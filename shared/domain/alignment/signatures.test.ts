import { describe, expect, it } from 'vitest'
import { contentHash } from '#shared/domain/contentHash.ts'
import { boardCase } from '#shared/domain/review/boardCase.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import type { Signature, SigningChoice } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { board, person, unit } from '#tests/support/boards/plainBoard.ts'
import { sound } from '#tests/support/boards/soundBoard.ts'
import { findAlignment } from './findAlignment.ts'
import { openBeforeSigning, openBlocking } from './openBlocking.ts'
import { freezingRefusal, signersOf, signingRefusal, signingUnits } from './signatures.ts'

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

  it('are given by those who speak for a unit, where there is something to sign', () => {
    const [unitId] = led.map(({ id }) => id)
    const signer = { participantId: `lead-of-${unitId}`, unitId: unitId ?? null }
    expect(signingRefusal(board(signing), signer)).toBeNull()
    expect(signingRefusal(board(signing), { ...signer, participantId: 'somebody' })).toBe('not_lead_of_unit')
    expect(signingRefusal(board(signing), { ...signer, unitId: null })).toBe('not_lead_of_unit')
    expect(signingRefusal(board({ ...signing, objectives: [] }), signer)).toBe('nothing_to_sign')
  })

  it('are all there before the set is frozen', () => {
    const hash = contentHash(board(signing))
    const signatures = led.map(({ id }) => sign(id, hash))
    const refusalOf = (given: BoardSnapshot) => freezingRefusal(given, signingUnits({ board: given, hash: () => hash }))
    expect(refusalOf(board({ ...signing, objectives: [] }))).toEqual({ code: 'nothing_to_sign' })
    expect(refusalOf(board({ ...signing, signatures: signatures.slice(1) }))).toMatchObject({
      code: 'unsigned',
      units: [{ id: led[0]?.id }],
    })
    expect(refusalOf(board({ ...signing, signatures }))).toBeNull()
  })

  it('nobody is asked before the commitment', () => {
    expect(rulesOf(board(sound))).toEqual([])
  })

  it('every unit with a lead signs, the company through its CEO', () => {
    expect(find(board(signing)).map(({ subjects }) => subjects.join())).toEqual([
      'company0',
      'unit-delivery',
      'unit-sales',
    ])
  })

  it('a unit without lead or deputy has nobody who could sign', () => {
    const units = led.map(({ leadId: _leadId, ...unit }) => unit)
    expect(find(board({ ...signing, units })).filter(({ rule }) => rule === 'SIGN-ALL')).toMatchObject([
      { subjects: ['company0'] },
    ])
  })

  it('one voice per unit: its lead and the deputy sign, a second CEO only where nobody leads the company', () => {
    const ceos = [person('ceo-1', { role: 'ceo' }), person('ceo-2', { role: 'ceo' })]
    const of = (fields: object) =>
      signersOf(board({ units: [unit('company0', 'Firm', fields)], roster: ceos }), 'company0')
    expect(of({ leadId: 'ceo-1' })).toEqual(['ceo-1'])
    expect(of({ leadId: 'ceo-1', deputyId: 'ceo-2' })).toEqual(['ceo-1', 'ceo-2'])
    expect(of({})).toEqual(['ceo-1', 'ceo-2'])
  })

  it('a dissent counts, a signature on an older hash is void', () => {
    const hash = contentHash(board(signing))
    const signatures = [sign('company0', hash), sign('unit-sales', hash, 'dissent'), sign('unit-delivery', 'older')]
    expect(find(board({ ...signing, signatures }))).toMatchObject([
      { rule: 'SIGN-ALL', subjects: ['unit-delivery'], evidence: { variant: 'void', unit: 'Delivery' } },
    ])
  })

  it('a unit’s word is the last one on what stands there now, and otherwise the last one given', () => {
    const hash = contentHash(board(signing))
    const given = (by: string, on: string, at: number) =>
      ({ ...sign('unit-sales', on), participantId: by, at }) as never
    const wordOf = (...signatures: never[]) =>
      signingUnits(boardCase(board({ ...signing, signatures }), '2026-02-01')).find(
        (each) => each.unit.id === 'unit-sales',
      )
    expect(wordOf()).toMatchObject({ state: 'missing' })
    expect(wordOf(given('lead', 'older', 1), given('deputy', 'oldest', 2))).toMatchObject({
      state: 'void',
      signature: { participantId: 'deputy' },
    })
    expect(wordOf(given('lead', hash, 1), given('deputy', 'older', 2))).toMatchObject({
      state: 'signed',
      signature: { participantId: 'lead' },
    })
  })

  it('a missing signature blocks freezing, not signing', () => {
    const findings = find(board(signing))
    expect(openBlocking(findings, new Map())).toHaveLength(3)
    expect(openBeforeSigning(findings, new Map())).toEqual([])
  })
})
