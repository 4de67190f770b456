import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { WorkshopSession } from '#client/stores/workshopSession.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Settings } from '#shared/records/room.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { TeamsScreen } from './TeamsScreen.tsx'

type Sent = Parameters<WorkshopSession['sendCommand']>[0]

function boardOf(settings: Partial<Settings>): Y.Doc {
  const board = new Y.Doc()
  updateSingle(board, 'settings', {
    title: 'Off-site',
    company: 'Northlight',
    sector: 'services',
    currency: 'EUR',
    purpose: '',
    success: '',
    values: '',
    rituals: '',
    preparation: '',
    cycleName: '2027',
    ...settings,
  })
  addRecord(board, 'units', 'unit-sales' as UnitId, { name: 'Sales', kind: 'business', order: 'a0' })
  return board
}

test('a small services firm skips unit OKRs, with the reason, unless the facilitator wants them', async () => {
  const sent: Sent[] = []
  const sendCommand: WorkshopSession['sendCommand'] = (command) => {
    sent.push(command)
    return Promise.resolve(success({ step: 1 }))
  }
  renderOnBoard(boardOf({ headCount: 18 }), <TeamsScreen />, 'facilitator', { sendCommand })
  expect(screen.getByText(/In services firms with fewer than 30 people/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Write unit OKRs anyway' }))
  expect(sent).toEqual([{ type: 'editSettings', settings: { teamOkrsAnyway: true } }])
})

test('an observer of a small firm is told whom to ask', () => {
  renderOnBoard(boardOf({ headCount: 18 }), <TeamsScreen />, 'observer')
  expect(screen.queryByRole('button', { name: 'Write unit OKRs anyway' })).not.toBeInTheDocument()
  expect(screen.getByText(/ask the facilitator/)).toBeVisible()
})

test('of a draft the room learns counts only', () => {
  const board = boardOf({ headCount: 64 })
  const counts = { strength: 0, weakness: 0, opportunity: 0, threat: 0 }
  board.getMap('progress').set('unit-sales', { counts, isReady: false, objectives: 2, keyResults: 5 })
  renderOnBoard(board, <TeamsScreen />)
  const sales = screen.getByRole('article', { name: 'Sales' })
  expect(sales).toHaveTextContent('2 objectives, 5 key results')
  expect(sales).toHaveTextContent('Drafting')
})

test('a participant writes in the draft of their own unit, as the table says', async () => {
  const board = boardOf({ headCount: 64 })
  updateSingle(board, 'control', { phase: 'teams', step: 1, openedUnits: [], offeredUnits: [] })
  const unit = new Y.Doc()
  const unitId = 'unit-sales' as UnitId
  renderOnBoard(board, <TeamsScreen />, 'participant', { unit, unitId })
  await userEvent.type(screen.getByRole('textbox', { name: /What result would show/ }), 'Win 21 new customers')
  await userEvent.click(screen.getByRole('button', { name: /the draft$/ }))
  expect([...readOne(unit, 'keyResults').values()]).toMatchObject([{ text: 'Win 21 new customers', unitId }])
  expect(screen.queryByRole('button', { name: 'Offer to the room' })).not.toBeInTheDocument()
})
