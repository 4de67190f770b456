import { describe, expect, it } from 'vitest'
import { boardCase } from '#shared/domain/review/boardCase.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { board, decision } from '#tests/support/boards/plainBoard.ts'
import { withLinks } from '#tests/support/boards/soundBoard.ts'
import { findAlignment } from './findAlignment.ts'
import { openBlocking } from './openBlocking.ts'

const find = (given: BoardSnapshot) => findAlignment(boardCase(given, '2026-02-01'))

describe('decisions', () => {
  const short = board(withLinks({ amount: 30 }))
  const [finding] = find(short)

  it('an open essential error blocks, advice does not', () => {
    expect(openBlocking(find(short), short.decisions).map(({ rule }) => rule)).toEqual(['GAP-SUM'])
    expect(openBlocking(find(board(withLinks({ amount: 80 }))), short.decisions)).toEqual([])
  })

  it('the facilitator may turn advice into a gate', () => {
    const findings = find(board(withLinks({ amount: 80 })))
    expect(openBlocking(findings, short.decisions, new Set(['OVER-DOUBLE']))).toHaveLength(1)
  })

  it('a decision on the finding closes it', () => {
    const { decisions } = board({ decisions: [decision('decision', { finding: finding?.id })] })
    expect(openBlocking(find(short), decisions)).toEqual([])
  })
})
