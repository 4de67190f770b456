import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { LeadFacilitator } from './LeadFacilitator.tsx'

const [me, coco] = ['person-001', 'person-002'] as ParticipantId[] as [ParticipantId, ParticipantId]

function sitDown(leadId: ParticipantId, people = [me, coco]) {
  const board = new Y.Doc()
  const sent: object[] = []
  updateSingle(board, 'control', { phase: 'swot', step: 1, openedUnits: [], offeredUnits: [] })
  updateSingle(board, 'control', { facilitation: { leadId, epoch: 1 } })
  for (const id of people)
    addRecord(board, 'roster', id, { name: id === me ? 'Ada' : 'Coco', role: 'facilitator', joinedAt: 1 })
  renderOnBoard(board, <LeadFacilitator />, 'facilitator', {
    sendCommand: async (command) => {
      sent.push(command)
      return { ok: true, value: { step: 2 } }
    },
  })
  return sent
}

test('whoever leads hands over to a co-facilitator', async () => {
  const sent = sitDown(me)
  await userEvent.click(screen.getByText('You lead this workshop'))
  await userEvent.click(screen.getByRole('button', { name: 'Hand over to Coco' }))
  expect(sent).toEqual([{ type: 'handOver', participantId: coco }])
})

test('a co-facilitator takes the lead of somebody who is gone', async () => {
  const sent = sitDown(coco)
  await userEvent.click(screen.getByText('Coco leads this workshop'))
  await userEvent.click(screen.getByRole('button', { name: 'Take the lead' }))
  expect(sent).toEqual([{ type: 'takeLead' }])
})

test('a facilitator alone is told nothing about it', () => {
  sitDown(me, [me])
  expect(screen.queryByText('You lead this workshop')).not.toBeInTheDocument()
})
