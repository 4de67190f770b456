import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { WorkshopSession } from '#client/stores/workshopSession.ts'
import type { UnitId } from '#shared/ids.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { UnitInvitation } from './UnitInvitation.tsx'

const unit = { id: 'unit-0001' as UnitId, name: 'Sales', kind: 'business', order: 'a0' } as const
type Answer = Awaited<ReturnType<WorkshopSession['sendCommand']>>

const noAnswer: Answer = { ok: false, failure: { code: 'unreachable' } }
const made: Answer = { ok: true, value: { step: 2, invitations: { lead: 'for-leads', participant: 'for-all' } } }

function open(answers: readonly Answer[]) {
  const sent: object[] = []
  renderOnBoard(new Y.Doc(), <UnitInvitation unit={unit} isOpen onClose={() => undefined} />, 'facilitator', {
    sendCommand: async (command) => {
      sent.push(command)
      return answers[sent.length - 1] ?? noAnswer
    },
  })
  return sent
}

const link = (role: string) =>
  screen.findByRole<HTMLInputElement>('textbox', { name: `Link that invites into Sales as ${role}` })

test('a unit’s links are made when they are asked for, one per role', async () => {
  const sent = open([made])
  expect((await link('Participant')).value).toMatch(/\/join#for-all$/)
  await userEvent.click(screen.getByRole('radio', { name: 'Lead' }))
  expect((await link('Lead')).value).toMatch(/\/join#for-leads$/)
  expect(sent).toEqual([{ type: 'inviteUnit', unitId: unit.id }])
})

const askToRenew = async () => {
  await link('Participant')
  await userEvent.click(screen.getByRole('button', { name: 'Renew this link…' }))
  const asked = await screen.findByRole('dialog', { name: 'Renew the link for Sales (Participant)?' })
  return (answer: string) => userEvent.click(within(asked).getByRole('button', { name: answer }))
}

test('a link is renewed only after it was said that the old one and its codes die', async () => {
  const sent = open([made])
  const answer = await askToRenew()
  expect(screen.getByText(/so does every QR code of it, printed or on a slide/)).toBeInTheDocument()
  await answer('Cancel')
  expect(sent).toHaveLength(1)
  expect((await link('Participant')).value).toMatch(/#for-all$/)
})

test('a link that could not be renewed is not called new', async () => {
  open([made, noAnswer])
  const answer = await askToRenew()
  await answer('Renew the link')
  expect(await screen.findByRole('alert')).toHaveTextContent('The server can’t be reached')
  expect(screen.queryByText(/^New link/)).not.toBeInTheDocument()
})

test('one link is renewed, the other stays', async () => {
  const sent = open([made, { ok: true, value: { step: 3, invitations: { participant: 'renewed' } } }])
  const answer = await askToRenew()
  await answer('Renew the link')
  expect(await screen.findByText('New link. The old one no longer works.')).toBeInTheDocument()
  expect(sent[1]).toEqual({ type: 'rotateInvitation', role: 'participant', unitId: unit.id })
  expect((await link('Participant')).value).toMatch(/#renewed$/)
  await userEvent.click(screen.getByRole('radio', { name: 'Lead' }))
  expect((await link('Lead')).value).toMatch(/#for-leads$/)
})

test('where the server can’t be reached it is said, and one can try again', async () => {
  open([noAnswer, made])
  expect(await screen.findByRole('alert')).toHaveTextContent('The server can’t be reached')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect((await link('Participant')).value).toMatch(/#for-all$/)
})
