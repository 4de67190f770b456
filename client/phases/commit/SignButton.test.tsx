import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { WorkshopSession } from '#client/stores/workshopSession.ts'
import type { KeyResultId, ObjectiveId, ParticipantId, UnitId } from '#shared/ids.ts'
import { addKeyResult } from '#shared/workshop/edits/okrs.ts'
import { addRecord, updateRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { SignButton } from './SignButton.tsx'

const me = 'person-001' as ParticipantId
const sales = 'unitsales' as UnitId
const unit = { id: sales, name: 'Sales', kind: 'business', order: 'a0' } as const
const hash = 'a'.repeat(64)
type Answer = Awaited<ReturnType<WorkshopSession['sendCommand']>>
const signed: Answer = { ok: true, value: { step: 2 } }
const noAnswer: Answer = { ok: false, failure: { code: 'unreachable' } }

/** What is signed, and the unit whose lead I am. */
function plan(board: Y.Doc, phase: 'teams' | 'commit' = 'commit'): void {
  updateSingle(board, 'control', { phase, step: 1, openedUnits: [], offeredUnits: [] })
  addRecord(board, 'units', sales, { name: 'Sales', kind: 'business', order: 'a0', leadId: me })
  addRecord(board, 'objectives', 'objective' as ObjectiveId, { text: 'Win', unitId: sales, order: 'a0' })
}

/** A line on which answers come when the test says so, and signatures arrive by themselves. */
async function open() {
  const board = new Y.Doc()
  const sent: object[] = []
  const waiting: ((answer: Answer) => void)[] = []
  plan(board)
  const arrive = (at: number, onHash = hash) =>
    act(
      async () =>
        void board
          .getMap('signatures')
          .set(me, { participantId: me, unitId: sales, name: 'Ada', choice: 'commit', words: '', hash: onHash, at }),
    )
  const answer = (given: Answer) => act(async () => waiting.shift()?.(given))
  renderOnBoard(board, <SignButton hash={hash} unit={unit} />, 'lead', {
    unitId: sales,
    sendCommand: (command) => {
      sent.push(command)
      return new Promise((resolve) => waiting.push(resolve))
    },
  })
  await press('Sign')
  await screen.findByRole('dialog', { name: 'Your signature' })
  return { sent, arrive, answer }
}

// What is loaded when it is first shown is waited for.
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  await act(() => userEvent.click(button))
}
const isClosed = () =>
  waitFor(() => expect(screen.queryByRole('dialog', { name: 'Your signature' })).not.toBeInTheDocument())
const isConfirmed = () => screen.findAllByText('Signed. It is on the board.')

test('until it is confirmed the sheet says so, keeps the focus, and takes no second press', async () => {
  const { sent, answer } = await open()
  await press('Sign this set')
  await press('Sign this set')
  expect(sent).toEqual([{ type: 'sign', choice: 'commit', hash, unitId: sales }])
  expect(screen.getByRole('status')).toHaveTextContent('Signing… not confirmed yet')
  expect(screen.getByRole('button', { name: 'Sign this set' })).toHaveFocus()
  await answer(signed)
  await isClosed()
  await isConfirmed()
})

test('a signature that has arrived on the board closes the sheet, and its late answer says nothing more', async () => {
  const { arrive, answer } = await open()
  await press('Sign this set')
  await arrive(1)
  await isClosed()
  expect(await isConfirmed()).toHaveLength(1)
  await answer(noAnswer)
  expect(screen.queryByText(/can’t be reached/)).not.toBeInTheDocument()
})

test('a failure stays in the sheet until the next try, and the signature that arrives after it counts', async () => {
  const { arrive, answer } = await open()
  await press('Sign this set')
  await answer(noAnswer)
  expect(screen.getByRole('dialog', { name: 'Your signature' })).toHaveTextContent('can’t be reached')
  await press('Sign this set')
  expect(screen.getByRole('dialog', { name: 'Your signature' })).not.toHaveTextContent('can’t be reached')
  await answer(noAnswer)
  await arrive(1)
  await isClosed()
  await isConfirmed()
})

test('signing anew waits for the new signature: the one before, or one on other content, confirms nothing', async () => {
  const { arrive } = await open()
  await arrive(1)
  await press('Sign this set')
  await arrive(2, 'b'.repeat(64))
  expect(screen.getByRole('dialog', { name: 'Your signature' })).toHaveTextContent('not confirmed yet')
  await arrive(3)
  await isClosed()
})

test('whoever closes the sheet meanwhile still reads the failure', async () => {
  const { answer } = await open()
  await press('Sign this set')
  await press('Cancel')
  await isClosed()
  await answer(noAnswer)
  expect(await screen.findByText(/can’t be reached/)).toBeInTheDocument()
})

test('what is essential comes first, and the sentence is the server’s', async () => {
  const board = new Y.Doc()
  plan(board)
  const objectiveId = 'objective' as ObjectiveId
  addKeyResult(board, 'promise1' as KeyResultId, { objectiveId, unitId: sales })
  renderOnBoard(board, <SignButton hash={hash} unit={unit} />, 'lead', { unitId: sales })
  expect(await screen.findByRole('button', { name: 'Sign' })).toBeDisabled()
  expect(screen.getByText(/^\d+ findings still stand in the way\./)).toBeInTheDocument()
})

test('nothing is signed before it is agreed on, nor in another’s place', async () => {
  const board = new Y.Doc()
  plan(board, 'teams')
  renderOnBoard(board, <SignButton hash={hash} unit={unit} />, 'lead', { unitId: sales })
  const button = await screen.findByRole('button', { name: 'Sign' })
  expect(button).toBeDisabled()
  act(() => updateSingle(board, 'control', { phase: 'alignment' }))
  expect(button).toBeEnabled()
  act(() => updateRecord(board, 'units', sales, { leadId: 'person-002' as ParticipantId }))
  expect(button).toBeDisabled()
  expect(screen.getByText('Only those who lead a unit sign for it.')).toBeInTheDocument()
})
