import { screen } from '@testing-library/react'
import { act } from 'react'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { useSayBroughtBack } from './useSayBroughtBack.ts'

const [me, coco] = ['person-001', 'person-002'] as ParticipantId[] as [ParticipantId, ParticipantId]
const savedAt = new Date(2026, 10, 20, 16, 42).getTime()

function Told() {
  useSayBroughtBack()
  return <p>The board</p>
}

function sitDown() {
  const board = new Y.Doc()
  addRecord(board, 'roster', coco, { name: 'Coco', role: 'facilitator', joinedAt: 1 })
  const bringBack = (by: ParticipantId, at: number) =>
    act(async () => updateSingle(board, 'control', { broughtBack: { savedAt, at, by } }))
  updateSingle(board, 'control', { phase: 'pool', step: 1, openedUnits: [], offeredUnits: [] })
  return { board, bringBack, show: () => renderOnBoard(board, <Told />, 'participant') }
}

test('everyone is told who brought back the board, and as of when', async () => {
  const { bringBack, show } = sitDown()
  show()
  await bringBack(coco, 2)
  expect(await screen.findByText(/^Coco brought the board back to how it was: Nov 20, 2026, 4:42/)).toBeInTheDocument()
})

test('whoever did it, and whoever comes later, is not', async () => {
  const { bringBack, show } = sitDown()
  await bringBack(coco, 2)
  show()
  await bringBack(me, 3)
  await act(async () => undefined)
  expect(screen.queryByText(/back to how it was/)).not.toBeInTheDocument()
})
