import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Returned } from '#client/rescue/returned.ts'
import type { StickyId } from '#shared/ids.ts'
import { addRecord, removeRecord } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { ReturnNotice } from './ReturnNotice.tsx'

const id = 'sticky-0001' as StickyId
const removed = { kind: 'board', path: `stickies/${id}`, words: 'Loyal clients' } as const

function comeBack(returned: Returned) {
  const board = new Y.Doc()
  addRecord(board, 'stickies', id, { quadrant: 'strength', text: 'Loyal clients', order: 'a0' })
  removeRecord(board, 'stickies', id)
  renderOnBoard(board, <ReturnNotice />, 'lead', { state: { returned } })
  return board
}

test('tells once how many changes made offline have arrived', async () => {
  comeBack({ merged: 3, writtenAgain: 0, removed: [] })
  expect(await screen.findByText('3 changes made offline were added.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull()
})

test('what somebody else had removed can be brought back', async () => {
  const board = comeBack({ merged: 1, writtenAgain: 0, removed: [removed] })
  expect(screen.getByRole('status')).toHaveTextContent('Somebody else had removed “Loyal clients”, which you edited')
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }))
  expect((board.getMap('stickies').get(id) as Y.Map<unknown>).has('removed')).toBe(false)
  expect(screen.queryByText(/which you edited/)).toBeNull()
})

test('or be left removed', async () => {
  const board = comeBack({ merged: 1, writtenAgain: 0, removed: [removed] })
  await userEvent.click(screen.getByRole('button', { name: 'Leave it removed' }))
  expect((board.getMap('stickies').get(id) as Y.Map<unknown>).get('removed')).toBe(true)
  expect(screen.queryByText(/which you edited/)).toBeNull()
})

test('what the server had lost and got again is said', async () => {
  comeBack({ merged: 0, writtenAgain: 2, removed: [] })
  expect(await screen.findByText(/The server had lost 2 entries that this device still had/)).toBeVisible()
})
