import { describe, expect, it } from 'vitest'
import { contentHash } from '#shared/domain/contentHash.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'
import { board, person } from '#tests/support/plainBoard.ts'
import { sound } from '#tests/support/soundBoard.ts'
import { findAlignment } from './findAlignment.ts'
import { openBeforeSigning, openBlocking } from './openBlocking.ts'

const find = (given: BoardSnapshot) => findAlignment(given, { today: '2026-02-01' })
const rulesOf = (given: BoardSnapshot) => find(given).map(({ rule }) => rule)

describe('signatures', () => {
  const signing = { ...sound, control: { phase: 'commit' as const }, roster: [person('ceo-1', { role: 'ceo' })] }
  const sign = (unitId: string, hash: string, choice: 'commit' | 'dissent' = 'commit') =>
    ({ participantId: `lead-of-${unitId}`, unitId, name: 'Ana', choice, words: '', hash, at: 0 }) as never

  it('nobody is asked before the commitment', () => {
    expect(rulesOf(board(sound))).toEqual([])
  })

  it('every unit with key results signs, the company through its CEO', () => {
    expect(find(board(signing)).map(({ subjects }) => subjects.join())).toEqual([
      'company0',
      'unit-delivery',
      'unit-sales',
    ])
  })

  it('a dissent counts, a signature on an older hash is void', () => {
    const hash = contentHash(board(signing))
    const signatures = [sign('company0', hash), sign('unit-sales', hash, 'dissent'), sign('unit-delivery', 'older')]
    expect(find(board({ ...signing, signatures }))).toMatchObject([
      { rule: 'SIGN-ALL', subjects: ['unit-delivery'], evidence: { variant: 'void', unit: 'Delivery' } },
    ])
  })

  it('a missing signature blocks freezing, not signing', () => {
    const findings = find(board(signing))
    expect(openBlocking(findings, new Map())).toHaveLength(3)
    expect(openBeforeSigning(findings, new Map())).toEqual([])
  })
})
