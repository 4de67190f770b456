import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { isOneShotClientId } from '#shared/protocol/clientIds.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { SwotScreen } from './SwotScreen.tsx'

const sales = 'sales000' as UnitId
const texts = { purpose: '', success: '', values: '', rituals: '', preparation: '', cycleName: '' }
const settings = { ...texts, title: 'Off-site', company: 'Acme', sector: 'other', currency: 'EUR' } as const
let board: Y.Doc
let own: Y.Doc
let unit: Y.Doc

beforeEach(() => {
  sessionStorage.clear()
  board = new Y.Doc()
  own = new Y.Doc()
  unit = new Y.Doc()
  updateSingle(board, 'control', { phase: 'swot', step: 1, openedUnits: [], offeredUnits: [] })
  updateSingle(board, 'settings', { ...settings, silentFirst: true })
  addRecord(board, 'units', sales, { name: 'Sales', kind: 'business', order: 'b0' })
})

function sitDown(people: number) {
  for (let index = 1; index <= people; index += 1)
    addRecord(board, 'roster', `person-00${index}` as ParticipantId, {
      name: `Person ${index}`,
      role: 'participant',
      unitId: sales,
      joinedAt: 1,
    })
  renderOnBoard(board, <SwotScreen />, 'participant', { own, unit, unitId: sales })
}

const strengths = () => screen.getByRole('textbox', { name: 'New sticky: Strengths' })
const clientIds = (document: Y.Doc) => [...document.store.clients.keys()]
const textsIn = (document: Y.Doc, notes: 'stickies' | 'notes') =>
  [...readOne(document, notes).values()].map(({ text }) => text)

describe('where silent notes come first', () => {
  test('what one writes stays in one’s own document, under a client id of its own each', async () => {
    const user = userEvent.setup()
    sitDown(3)
    await user.type(strengths(), 'Loyal customers{Enter}Low turnover{Enter}')
    expect(textsIn(own, 'notes')).toEqual(['Loyal customers', 'Low turnover'])
    expect(textsIn(unit, 'stickies')).toEqual([])
    expect([...readOne(own, 'notes').values()].every(({ author, createdAt }) => !author && !createdAt)).toBe(true)
    expect(clientIds(own)).toHaveLength(2)
    expect(clientIds(own).every(isOneShotClientId)).toBe(true)
  })

  test('a changed note is written once, when one is done, and undo and redo go out under ids of their own', async () => {
    const user = userEvent.setup()
    sitDown(3)
    await user.type(strengths(), 'Loyal customers{Enter}')
    const list = screen.getByRole('list', { name: 'Strengths' })
    await user.dblClick(within(list).getByText('Loyal customers'))
    const before = clientIds(own).length
    await user.type(screen.getByRole('textbox', { name: 'Text of the sticky' }), ' since 1998')
    expect(textsIn(own, 'notes')).toEqual(['Loyal customers'])
    await user.keyboard('{Enter}')
    expect(textsIn(own, 'notes')).toEqual(['Loyal customers since 1998'])
    expect(clientIds(own)).toHaveLength(before + 1)
    await user.keyboard('{Control>}z{/Control}')
    expect(textsIn(own, 'notes')).toEqual(['Loyal customers'])
    await user.keyboard('{Control>}y{/Control}')
    expect(textsIn(own, 'notes')).toEqual(['Loyal customers since 1998'])
    expect(clientIds(own).every(isOneShotClientId)).toBe(true)
  })

  test('the promise stands where one types, with its limits', () => {
    sitDown(3)
    expect(screen.getByText(/Sales sees them in no particular order, without a name and without/)).toBeInTheDocument()
    expect(screen.getByText(/notes sent together after being offline can be seen to belong/)).toBeInTheDocument()
  })

  test('nothing is promised in a group in which one can guess', () => {
    sitDown(2)
    expect(screen.getByText(/fewer than 3 people: once the notes are opened, the others can tell/)).toBeInTheDocument()
    expect(screen.queryByText(/without a name/)).not.toBeInTheDocument()
  })

  test('once they are opened one writes for the unit, still without a name', async () => {
    const user = userEvent.setup()
    updateSingle(board, 'control', { openedOwn: [sales] })
    sitDown(3)
    await user.type(strengths(), 'Said aloud{Enter}')
    await waitFor(() => expect(textsIn(unit, 'stickies')).toEqual(['Said aloud']))
    expect([...readOne(unit, 'stickies').values()][0]?.author).toBeUndefined()
    expect(clientIds(unit).every(isOneShotClientId)).toBe(true)
  })
})

test('where they don’t, one writes for the unit in one’s own name', async () => {
  const user = userEvent.setup()
  updateSingle(board, 'settings', { silentFirst: undefined })
  sitDown(3)
  await user.type(strengths(), 'Loyal customers{Enter}')
  expect([...readOne(unit, 'stickies').values()][0]?.author).toBe('person-001')
  expect(clientIds(unit)).toEqual([unit.clientID])
})

test('the facilitator opens the silent notes after a look at how many there are', async () => {
  const user = userEvent.setup()
  const sent: object[] = []
  const counts = { strength: 0, weakness: 0, opportunity: 0, threat: 0 }
  board.getMap('progress').set(sales, { counts, silentNotes: 7, isReady: false, objectives: 0, keyResults: 0 })
  renderOnBoard(board, <SwotScreen />, 'facilitator', {
    sendCommand: async (command) => {
      sent.push(command)
      return { ok: true, value: { step: 2 } }
    },
  })
  expect(screen.getByText('7 written silently')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Open the silent notes' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('7 notes were written.')
  await user.click(within(dialog).getByRole('button', { name: 'Open the silent notes' }))
  expect(sent).toEqual([{ type: 'openEnvelopes', of: 'own' }])
})
