import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentHash } from '#shared/domain/contentHash.ts'
import type { KeyResultId, ObjectiveId, ParticipantId, UnitId } from '#shared/ids.ts'
import type { Signature, SigningChoice } from '#shared/records/room.ts'
import { addKeyResult } from '#shared/workshop/edits/okrs.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { CommitScene } from './CommitScene.tsx'

const leadOf = (unit: string) => `lead-of-${unit}` as ParticipantId

function showWords(words: { readonly [unit: string]: SigningChoice }) {
  const board = new Y.Doc()
  updateSingle(board, 'control', { phase: 'commit', step: 1, openedUnits: [], offeredUnits: [] })
  for (const name of Object.keys(words)) {
    const unitId = `unit-${name}` as UnitId
    addRecord(board, 'units', unitId, { name, kind: 'business', leadId: leadOf(name), order: 'a0' })
    addKeyResult(board, `promise-${name}` as KeyResultId, { objectiveId: 'objective' as ObjectiveId, unitId })
  }
  const hash = contentHash(readSnapshot(board, 'board'))
  for (const [name, choice] of Object.entries(words)) {
    const leadId = leadOf(name)
    const unitId = `unit-${name}` as UnitId
    const signature: Signature = { participantId: leadId, name: 'Ana', unitId, choice, words: 'Because', hash, at: 1 }
    board.getMap('signatures').set(leadId, signature)
  }
  renderOnBoard(board, <CommitScene />, 'wall')
}

test('a concern and a dissent don’t look like consent, and say what they are', () => {
  showWords({ Delivery: 'commit', Finance: 'concern', Sales: 'dissent' })
  const lines = screen.getAllByRole('listitem')
  expect(lines.map((line) => line.textContent)).toEqual([
    'DeliveryCommit',
    'FinanceCommit with a concern',
    'SalesDissent',
  ])
  const signs = lines.map((line) => line.querySelector('svg')?.getAttribute('class'))
  expect(new Set(signs).size).toBe(3)
  expect(within(lines[0] as HTMLElement).getByText('Commit')).toHaveClass('visually-hidden')
  expect(within(lines[2] as HTMLElement).getByText('Dissent')).not.toHaveClass('visually-hidden')
})
