import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rememberedSessions, rememberSession } from '#client/session/rememberedSessions.ts'
import type { WorkshopSession } from '#client/stores/workshopSession.ts'
import type { ParticipantId } from '#shared/ids.ts'
import type { Role } from '#shared/records/roles.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { DeleteWorkshop } from './DeleteWorkshop.tsx'

type Answer = Awaited<ReturnType<WorkshopSession['sendCommand']>>

const settings = {
  company: '',
  sector: 'services',
  currency: 'EUR',
  purpose: '',
  success: '',
  values: '',
  rituals: '',
  preparation: '',
  cycleName: '',
} as const

async function ask(answer: Answer = { ok: true, value: { step: 2 } }) {
  const board = new Y.Doc()
  const sent: object[] = []
  updateSingle(board, 'settings', { ...settings, title: 'Strategy 2027' })
  history.replaceState(null, '', '/w/workshop-1/person-001/setup')
  const session = { participantId: 'person-001', name: 'Ada', role: 'facilitator', unitId: null, pass: 'p' } as const
  rememberSession({ ...session, workshopId: 'workshop-1', title: 'Strategy 2027' })
  rememberSession({ ...session, workshopId: 'workshop-2', participantId: 'person-009', title: 'Another one' })
  renderOnBoard(board, <DeleteWorkshop />, 'facilitator', {
    sendCommand: async (command) => {
      sent.push(command)
      return answer
    },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Delete this workshop…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Delete “Strategy 2027” for everyone?' })
  const type = (words: string) => userEvent.type(within(dialog).getByRole('textbox'), words)
  const act = within(dialog).getByRole('button', { name: 'Delete for everyone' })
  return { sent, dialog, type, act }
}

afterEach(() => localStorage.clear())

/** Ada's screen, where somebody else leads or led. */
function sitBeside(name: string, role: Role) {
  const board = new Y.Doc()
  const leadId = 'person-002' as ParticipantId
  updateSingle(board, 'control', { phase: 'setup', step: 1, openedUnits: [], offeredUnits: [] })
  updateSingle(board, 'control', { facilitation: { leadId, epoch: 1 } })
  addRecord(board, 'roster', leadId, { name, role, joinedAt: 1 })
  renderOnBoard(board, <DeleteWorkshop />, 'facilitator')
}

test('who may not delete it is told who may, and how one takes the lead', () => {
  sitBeside('Coco', 'facilitator')
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(screen.getByText('Only whoever leads this workshop can delete it: Coco.')).toBeInTheDocument()
  expect(screen.getByText(/you can take the lead in the cockpit, under “Coco leads/)).toBeInTheDocument()
})

test('where nobody leads any more, every facilitator may', () => {
  sitBeside('Coco', 'observer')
  expect(screen.getByRole('button', { name: 'Delete this workshop…' })).toBeInTheDocument()
})

test('a copy is offered before anything goes', async () => {
  const { dialog, act } = await ask()
  const copy = within(dialog).getByRole('link', { name: 'Download workshop.json' })
  expect(copy).toHaveAttribute('href', '/api/workshops/workshop-1/export/workshop.json?as=person-001')
  expect(act).toBeDisabled()
})

test('another name deletes nothing', async () => {
  const { sent, dialog, type, act } = await ask()
  await type('Strategy 2026')
  await userEvent.click(act)
  expect(within(dialog).getByRole('alert')).toHaveTextContent('Type exactly: Strategy 2027')
  expect(sent).toEqual([])
})

test('its name deletes it: the device forgets it, and whoever did so stands on the first page and is told', async () => {
  const { sent, type } = await ask()
  await type(' Strategy  2027{Enter}')
  expect(sent).toEqual([{ type: 'deleteWorkshop', title: ' Strategy  2027' }])
  expect(location.pathname).toBe('/')
  expect(await screen.findByText(/^“Strategy 2027” is deleted/)).toBeInTheDocument()
  expect(rememberedSessions().map(({ workshopId }) => workshopId)).toEqual(['workshop-2'])
})

test('a refusal stands beside the name, and nothing is forgotten', async () => {
  const { dialog, type, act } = await ask({ ok: false, failure: { code: 'title_differs' } })
  await type('Strategy 2027')
  await userEvent.click(act)
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('type its title exactly')
  expect(location.pathname).toBe('/w/workshop-1/person-001/setup')
  expect(rememberedSessions()).toHaveLength(2)
})
