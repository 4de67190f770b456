import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { WorkshopSession } from '#client/stores/workshopSession.ts'
import type { PriorityId } from '#shared/ids.ts'
import { success } from '#shared/result.ts'
import { makePriority } from '#shared/workshop/edits/priorities.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { GroupPointer } from './GroupPointer.tsx'

type CommandRequest = Parameters<WorkshopSession['sendCommand']>[0]

/** The facilitator while the group makes its priorities. */
function facilitate({ priorities }: { readonly priorities: number }) {
  const board = new Y.Doc()
  const sent: CommandRequest[] = []
  updateSingle(board, 'control', { phase: 'priorities', step: 1, openedUnits: [], offeredUnits: [] })
  for (let place = 1; place <= priorities; place += 1)
    makePriority(board, `priority-${place}` as PriorityId, { title: `Priority ${place}`, themeIds: [] })
  renderOnBoard(board, <GroupPointer />, 'facilitator', {
    sendCommand: async (command) => {
      sent.push(command)
      return success({ step: 2 })
    },
  })
  return { sent }
}
const goOn = () => userEvent.click(screen.getByRole('button', { name: 'Go on to Direction' }))

test('where all is ready the group goes on at once', async () => {
  const { sent } = facilitate({ priorities: 2 })
  await goOn()
  expect(sent).toEqual([{ type: 'goToPhase', phase: 'direction' }])
})

test('where something is missing it is named, and nobody is moved yet', async () => {
  const { sent } = facilitate({ priorities: 1 })
  await goOn()
  const dialog = await screen.findByRole('dialog', { name: 'Not everything is ready' })
  expect(within(dialog).getByText('1 priority; 2 or 3 are needed')).toBeVisible()
  expect(sent).toEqual([])
})

test('the facilitator may stay, or go on all the same', async () => {
  const { sent } = facilitate({ priorities: 0 })
  await goOn()
  await userEvent.click(await screen.findByRole('button', { name: 'Stay here' }))
  expect(sent).toEqual([])
  await goOn()
  await userEvent.click(await screen.findByRole('button', { name: 'Go on to Direction anyway' }))
  expect(sent).toEqual([{ type: 'goToPhase', phase: 'direction' }])
})
