import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import type { CommandAnswer } from '#shared/protocol/commands.ts'
import type { Role } from '#shared/records/roles.ts'
import { addRecord, removeRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { PeopleList } from './PeopleList.tsx'
import { usePeopleHere } from './usePeopleHere.ts'

const [me, ada, bo, cem] = ['person-001', 'person-ada', 'person-bo', 'person-cem'] as ParticipantId[] as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
  ParticipantId,
]
const deeId = 'person-dee' as ParticipantId
const [sales, delivery] = ['unitsales', 'unitdelivery'] as UnitId[] as [UnitId, UnitId]

// The browser of the tests lays nothing out, so it can't scroll; like the newest, it answers with a promise.
Element.prototype.scrollIntoView = () => Promise.resolve()

type Arrangement = {
  /** Somebody else facilitates too, or leads. */
  readonly dee?: 'helps' | 'leads'
  readonly role?: Role
  readonly deputyId?: ParticipantId
  readonly refusal?: 'last_facilitator'
}

function openList({ role = 'facilitator', dee, deputyId, refusal }: Arrangement = {}) {
  const board = new Y.Doc()
  const sent: object[] = []
  updateSingle(board, 'control', { phase: 'swot', step: 1, openedUnits: [], offeredUnits: [] })
  addRecord(board, 'units', companyUnitId, { name: 'Acme', kind: 'company', order: 'a0' })
  addRecord(board, 'units', sales, {
    name: 'Sales',
    kind: 'business',
    order: 'a1',
    leadId: ada,
    ...(deputyId ? { deputyId } : {}),
  })
  addRecord(board, 'units', delivery, { name: 'Delivery', kind: 'business', order: 'a2' })
  addRecord(board, 'roster', me, { name: 'Sofia', role, joinedAt: 1, ...(role === 'lead' ? { unitId: sales } : {}) })
  addRecord(board, 'roster', ada, { name: 'Ada', role: 'lead', unitId: sales, joinedAt: 1 })
  addRecord(board, 'roster', bo, { name: 'Bo', role: 'participant', unitId: sales, joinedAt: 1 })
  addRecord(board, 'roster', cem, { name: 'Cem', role: 'participant', unitId: sales, joinedAt: 1 })
  if (dee) addRecord(board, 'roster', deeId, { name: 'Dee', role: 'facilitator', joinedAt: 1 })
  if (dee === 'leads') updateSingle(board, 'control', { facilitation: { leadId: deeId, epoch: 1 } })
  renderOnBoard(board, <Window />, role, {
    sendCommand: async (command) => {
      sent.push(command)
      if (refusal) return { ok: false, failure: { code: refusal, message: 'for tools' } }
      if (command.type === 'removeParticipant') removeRecord(board, 'roster', command.participantId as ParticipantId)
      const value: CommandAnswer = { step: 2, passes: [{ participantId: bo, pass: 'workshop-1.secret' }] }
      return { ok: true, value }
    },
  })
  return sent
}

function Window() {
  const [passes, setPasses] = useState<ReadonlyMap<string, string>>(new Map())
  const { people } = usePeopleHere()
  return (
    <PeopleList
      people={people}
      here={new Set([me, bo])}
      onLeave={() => undefined}
      passes={passes}
      onPasses={setPasses}
    />
  )
}

const lookAfter = async (name: string) => {
  const button = await screen.findByRole('button', { name: `Manage ${name}` })
  // What is loaded when it is first shown is waited for.
  await act(() => userEvent.click(button))
  return within(await screen.findByRole('region', { name: `Manage ${name}` }))
}
const rowOf = (name: string) => within(screen.getByText(name).closest('li') ?? document.body)

test.each<Role>(['lead', 'participant', 'ceo', 'observer'])('a %s reads who is who, and looks after nobody', (role) => {
  openList({ role, deputyId: bo })
  expect(rowOf('Bo').getByText('stands in for Ada')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('one person at a time is looked after', async () => {
  openList()
  await lookAfter('Bo')
  await lookAfter('Cem')
  expect(screen.queryByRole('region', { name: 'Manage Bo' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Manage Cem' })).toHaveAttribute('aria-expanded', 'true')
})

test('only what was changed of a person is sent', async () => {
  const sent = openList()
  const bos = await lookAfter('Bo')
  expect(bos.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
  await userEvent.clear(bos.getByLabelText('Name'))
  await userEvent.type(bos.getByLabelText('Name'), ' Bô ')
  await userEvent.click(bos.getByRole('button', { name: 'Save' }))
  expect(sent).toEqual([{ type: 'editRoster', changes: [{ op: 'changePerson', participantId: bo, name: 'Bô' }] }])
  expect(bos.getByRole('button', { name: 'Save' })).toHaveFocus()
})

test('another unit or role is said to end standing in, before it is saved', async () => {
  const sent = openList({ deputyId: bo })
  const bos = await lookAfter('Bo')
  await userEvent.selectOptions(bos.getByLabelText('Unit'), 'Delivery')
  expect(bos.getByText('With this, Bo no longer leads or stands in for Sales.')).toBeInTheDocument()
  expect(bos.getByText(/then reads and writes with Delivery/)).toBeInTheDocument()
  await userEvent.click(bos.getByRole('button', { name: 'Save' }))
  expect(sent).toEqual([{ type: 'editRoster', changes: [{ op: 'changePerson', participantId: bo, unitId: delivery }] }])
})

test('whoever leads is looked after by nobody else, and the reason is said', async () => {
  openList({ dee: 'leads' })
  const dees = await lookAfter('Dee')
  expect(dees.getByText(/^This person leads the workshop/)).toBeInTheDocument()
  expect(dees.queryByRole('button')).not.toBeInTheDocument()
})

test('the only facilitator stays one', async () => {
  const sent = openList()
  const mine = await lookAfter('Sofia')
  await userEvent.selectOptions(mine.getByLabelText('Role'), 'Observer')
  expect(mine.getByText(/^Somebody has to facilitate/)).toBeInTheDocument()
  expect(mine.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
  expect(sent).toEqual([])
})

test('a facilitator who becomes a participant is asked for a unit', async () => {
  const sent = openList({ dee: 'helps' })
  const mine = await lookAfter('Sofia')
  await userEvent.selectOptions(mine.getByLabelText('Role'), 'Participant')
  await userEvent.click(mine.getByRole('button', { name: 'Save' }))
  expect(mine.getByRole('alert')).toHaveTextContent('please choose one')
  expect(sent).toEqual([])
  expect(mine.queryByRole('button', { name: /New pass|Remove/ })).not.toBeInTheDocument()
})

test('a refusal is said in a sentence made here, not in the server’s', async () => {
  openList({ dee: 'helps', refusal: 'last_facilitator' })
  const mine = await lookAfter('Sofia')
  await userEvent.selectOptions(mine.getByLabelText('Role'), 'Observer')
  await userEvent.click(mine.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Somebody has to facilitate: name another facilitator first.')).toBeInTheDocument()
  expect(mine.getByLabelText('Role')).toHaveValue('observer')
})

test('a member stands in for the absent lead', async () => {
  const sent = openList({ deputyId: cem })
  const bos = await lookAfter('Bo')
  expect(bos.getByText(/Cem then no longer stands in/)).toBeInTheDocument()
  expect(bos.getByText(/takes the place of Ada, who is then a participant/)).toBeInTheDocument()
  await userEvent.click(bos.getByRole('button', { name: 'Let Bo stand in for Ada' }))
  expect(sent).toEqual([{ type: 'editRoster', changes: [{ op: 'setDeputy', unitId: sales, participantId: bo }] }])
})

test('from the row of an ill lead, one of the unit’s people is let stand in', async () => {
  const sent = openList({ deputyId: cem })
  const adas = await lookAfter('Ada')
  const choice = adas.getByLabelText('Who stands in?')
  expect(choice).toHaveValue(cem)
  expect([...choice.querySelectorAll('option')].map(({ text }) => text)).toEqual(['Nobody', 'Bo', 'Cem'])
  await userEvent.click(adas.getByRole('button', { name: 'Set who stands in' }))
  expect(sent, 'nothing was changed').toEqual([])
  await userEvent.selectOptions(choice, 'Bo')
  await userEvent.click(adas.getByRole('button', { name: 'Set who stands in' }))
  expect(sent).toEqual([{ type: 'editRoster', changes: [{ op: 'setDeputy', unitId: sales, participantId: bo }] }])
  expect(await screen.findByText('Bo stands in from now on.')).toBeInTheDocument()
  await userEvent.selectOptions(choice, 'Nobody')
  await userEvent.click(adas.getByRole('button', { name: 'Set who stands in' }))
  expect(sent[1]).toEqual({ type: 'editRoster', changes: [{ op: 'setDeputy', unitId: sales, participantId: null }] })
  expect(await screen.findByText('Cem no longer stands in.')).toBeInTheDocument()
})

test('a deputy who becomes the lead stands in for nobody any more', async () => {
  const sent = openList({ deputyId: bo })
  const bos = await lookAfter('Bo')
  await userEvent.click(bos.getByRole('button', { name: 'Make Bo the lead' }))
  expect(sent).toEqual([
    {
      type: 'editRoster',
      changes: [
        { op: 'setLead', unitId: sales, participantId: bo },
        { op: 'setDeputy', unitId: sales, participantId: null },
      ],
    },
  ])
})

test('a new pass is made only when its consequence was read, and shown while the list is open', async () => {
  const sent = openList()
  const bos = await lookAfter('Bo')
  await userEvent.click(bos.getByRole('button', { name: 'New pass for Bo…' }))
  expect(bos.getByText(/stops working at once, on all of Bo’s devices/)).toBeInTheDocument()
  expect(sent).toEqual([])
  await userEvent.click(bos.getByRole('button', { name: 'Make the new pass' }))
  expect(sent).toEqual([{ type: 'editRoster', changes: [{ op: 'reissuePass', participantId: bo }] }])
  const link = `${location.origin}/join#workshop-1.secret`
  expect(await bos.findByLabelText('New pass of Bo')).toHaveValue(link)
  await lookAfter('Cem')
  expect((await lookAfter('Bo')).getByLabelText('New pass of Bo')).toHaveValue(link)
})

test('taking somebody off is confirmed in words, and then points to the link that let them in', async () => {
  const sent = openList()
  const bos = await lookAfter('Bo')
  await userEvent.click(bos.getByRole('button', { name: 'Remove Bo…' }))
  expect(bos.getByText(/wrote for their unit and on the board stays/)).toBeInTheDocument()
  expect(bos.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await userEvent.click(bos.getByRole('button', { name: 'Remove Bo' }))
  expect(sent).toEqual([{ type: 'removeParticipant', participantId: bo }])
  expect(await screen.findByRole('alert')).toHaveTextContent('Bo was removed from the workshop')
  expect(screen.getByRole('link', { name: 'Go to the invitations' })).toHaveAttribute(
    'href',
    '/w/workshop-1/person-001/setup#invitations',
  )
  expect(screen.queryByRole('button', { name: 'Manage Bo' })).not.toBeInTheDocument()
})
