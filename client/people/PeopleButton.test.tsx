import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { PeopleButton } from './PeopleButton.tsx'

const [me, bo] = ['person-001', 'person-ebo'] as ParticipantId[] as [ParticipantId, ParticipantId]

// The browser of the tests lays nothing out, so it can't scroll; like the newest, it answers with a promise.
Element.prototype.scrollIntoView = () => Promise.resolve()

async function lookAfterBo() {
  const board = new Y.Doc()
  updateSingle(board, 'control', { phase: 'swot', step: 1, openedUnits: [], offeredUnits: [] })
  addRecord(board, 'roster', me, { name: 'Sofia', role: 'facilitator', joinedAt: 1 })
  addRecord(board, 'roster', bo, { name: 'Bo', role: 'observer', joinedAt: 1 })
  renderOnBoard(board, <PeopleButton />, 'facilitator', {
    sendCommand: async () => ({
      ok: true,
      value: { step: 2, passes: [{ participantId: bo, pass: 'workshop-1.secret' }] },
    }),
  })
  await userEvent.click(screen.getByRole('button', { name: /here/ }))
  await press('Manage Bo')
}

// What is loaded when it is first shown is waited for.
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  await act(() => userEvent.click(button))
}
const pass = () => screen.queryByLabelText('New pass of Bo')
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

test.each([
  ['New pass for Bo…', 'Make the new pass'],
  ['Remove Bo…', 'Remove Bo'],
])('Escape takes back the question after “%s”, and only then closes the window', async (ask, answer) => {
  await lookAfterBo()
  await press(ask)
  expect(screen.getByRole('button', { name: answer })).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('button', { name: answer })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: ask })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await isClosed()
})

test('a pass that is shown stays however often Escape is pressed, and whoever closes the window is asked', async () => {
  await lookAfterBo()
  await press('New pass for Bo…')
  await press('Make the new pass')
  await userEvent.keyboard('{Escape}{Escape}')
  expect(pass()).toBeInTheDocument()
  expect(screen.getByRole('alert')).toHaveTextContent('The new pass is still shown: Bo')
  await press('Keep it open')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  await press('Close')
  await press('Close, it was passed on')
  await isClosed()
  await press(/here/)
  await press('Manage Bo')
  expect(pass()).not.toBeInTheDocument()
})

test('with “Done” the pass is shown no more, and the window closes unasked', async () => {
  await lookAfterBo()
  await press('New pass for Bo…')
  await press('Make the new pass')
  await press('Done')
  expect(pass()).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'New pass for Bo…' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await isClosed()
})
