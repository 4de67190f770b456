import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { LostChange, SetAside } from '#client/session/setAside.ts'
import type { WorkshopSession } from '#client/stores/workshopSession.ts'
import type { WriteRefusal } from '#shared/permissions.ts'
import type { Role } from '#shared/records/roles.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { RescueNotice } from './RescueNotice.tsx'

const added: LostChange = {
  path: 'stickies/sticky-0001',
  kind: 'added',
  fields: { text: 'Nine of ten clients renew', quadrant: 'strength', order: 'a0' },
  standing: {},
  words: 'Nine of ten clients renew',
}
const changed: LostChange = {
  path: 'objectives/objective-1',
  kind: 'changed',
  fields: { text: 'Grow in the north' },
  standing: { text: 'Grow' },
  words: 'Grow in the north',
}
const entryOf = (document: string, changes: readonly LostChange[]): SetAside => ({
  id: 'aside-1',
  owner: 'w@p',
  document,
  at: 1,
  reason: { code: 'phase' },
  state: null,
  touched: [],
  changes: [...changes],
})

function show(
  entry: SetAside,
  { role = 'lead', refusals = [] }: { readonly role?: Role; readonly refusals?: readonly (WriteRefusal | null)[] } = {},
) {
  const desk = {
    isKept: () => true,
    refusals: () => entry.changes.map((_, index) => refusals[index] ?? null),
    parkRefusal: () => null,
    tryAgain: vi.fn(),
    park: vi.fn(),
    letGo: vi.fn(() => () => undefined),
  } satisfies WorkshopSession['rescue']
  renderOnBoard(new Y.Doc(), <RescueNotice />, role, { state: { setAside: [entry] }, rescue: desk })
  return desk
}
const look = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Look at it' }))
  return screen.findByRole('dialog', {}, { timeout: 20_000 })
}

test('says how many changes could not be added, and why', () => {
  show(entryOf('unit/sales', [added, changed]))
  expect(screen.getByRole('alert')).toHaveTextContent(
    '2 changes couldn’t be added.This part is closed in the present phase, so the change was not added.',
  )
})

test('lists each one in words, with what stands on the board instead', async () => {
  show(entryOf('board', [added, changed]))
  const dialog = await look()
  expect(within(dialog).getByRole('article', { name: 'Sticky: Nine of ten clients renew' })).toBeVisible()
  const objective = within(dialog).getByRole('article', { name: 'Objective: Grow in the north' })
  expect(objective).toHaveTextContent('On the boardGrow')
})

test('offers to write again only what is allowed now', async () => {
  const desk = show(entryOf('board', [added, changed]), { refusals: ['phase', null] })
  const dialog = await look()
  expect(within(dialog).queryByRole('button', { name: 'Try again: Nine of ten clients renew' })).toBeNull()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Try again: Grow in the north' }))
  expect(desk.tryAgain).toHaveBeenCalledWith(expect.anything(), [changed])
})

test('puts into the parking lot under the person’s name what they offer', async () => {
  const desk = show(entryOf('unit/sales', [added]))
  const dialog = await look()
  expect(dialog).toHaveTextContent('Everybody in the workshop can read the parking lot')
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Put into the parking lot: Nine of ten clients renew' }),
  )
  expect(desk.park).toHaveBeenCalledWith(
    expect.anything(),
    [added],
    expect.objectContaining({ texts: ['Sticky: Nine of ten clients renew'], name: 'Ada' }),
  )
})

test.each([
  ['what is secret', 'own/person-001', 'lead'],
  ['a facilitator’s own', 'board', 'facilitator'],
] as const)('%s can’t be put into the parking lot', async (_, document, role) => {
  show(entryOf(document, [added]), { role })
  expect(within(await look()).queryByRole('button', { name: /parking lot/ })).toBeNull()
})

test('discards only when asked, and says so with a way back', async () => {
  const desk = show(entryOf('board', [added]))
  await userEvent.click(within(await look()).getByRole('button', { name: 'Discard: Nine of ten clients renew' }))
  expect(desk.letGo).toHaveBeenCalledWith(expect.anything(), [added])
  expect(await screen.findByText('1 change discarded.')).toBeVisible()
})

test('its words can be selected and taken along where the page has no clipboard', async () => {
  show(entryOf('board', [added]))
  const dialog = await look()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Copy: Nine of ten clients renew' }))
  const words = within(dialog).getByRole<HTMLTextAreaElement>('textbox')
  expect(words).toHaveValue('Nine of ten clients renew')
  expect(words.selectionEnd).toBe(words.value.length)
  expect(within(dialog).queryByText('Copied')).not.toBeInTheDocument()
  expect(within(dialog).getByText(/^Selected/)).toBeVisible()
})
