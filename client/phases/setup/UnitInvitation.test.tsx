import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { WorkshopSession } from '#client/stores/workshopSession.ts'
import type { UnitId } from '#shared/ids.ts'
import { renderOnBoard } from '#tests/support/renderOnBoard.tsx'
import { UnitInvitation } from './UnitInvitation.tsx'

const unit = { id: 'unit-0001' as UnitId, name: 'Sales', kind: 'business', order: 'a0' } as const
type Answer = Awaited<ReturnType<WorkshopSession['sendCommand']>>

const noAnswer: Answer = { ok: false, failure: { code: 'unreachable', message: '' } }
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

test('one link is renewed, the other stays', async () => {
  const sent = open([made, { ok: true, value: { step: 3, invitations: { participant: 'renewed' } } }])
  await link('Participant')
  await userEvent.click(screen.getByRole('button', { name: /^Renew this link/ }))
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
