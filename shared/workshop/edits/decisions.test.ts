import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createFinding } from '#shared/domain/finding.ts'
import type { DecisionId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { decideFinding, reopenFinding } from './decisions.ts'

const finding = createFinding('GAP-NOSUPPORT', 'error', ['keyResult01'])
const decision = { choice: 'accepted', reason: 'We watch it', decidedBy: 'Helena', decidedAt: 1_000 } as const
const living = (board: Y.Doc) => [...readOne(board, 'decisions').values()]

test('a decision closes the finding it names', () => {
  const board = new Y.Doc()
  decideFinding(board, 'decision01' as DecisionId, finding, decision)
  expect(living(board)).toMatchObject([{ finding: finding.id, rule: 'GAP-NOSUPPORT', reason: 'We watch it' }])
})

test('a second decision on the same finding takes the place of the first', () => {
  const board = new Y.Doc()
  decideFinding(board, 'decision01' as DecisionId, finding, decision)
  decideFinding(board, 'decision02' as DecisionId, finding, { ...decision, reason: 'Sales takes it' })
  expect(living(board).map(({ reason }) => reason)).toEqual(['Sales takes it'])
})

test('a finding can be opened again', () => {
  const board = new Y.Doc()
  decideFinding(board, 'decision01' as DecisionId, finding, decision)
  reopenFinding(board, finding.id)
  expect(living(board)).toEqual([])
})
