import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { Invitations } from './Invitations.tsx'

afterEach(() => vi.unstubAllGlobals())

const link = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Link that invites as Participant' })

test('a link is renewed after it was asked for in words, and then it is said that the old one is dead', async () => {
  const sent: object[] = []
  vi.stubGlobal('fetch', async () => Response.json({ invitations: { participant: 'old', lead: 'for-leads' } }))
  renderOnBoard(new Y.Doc(), <Invitations />, 'facilitator', {
    sendCommand: async (command) => {
      sent.push(command)
      return { ok: true, value: { step: 2, invitations: { participant: 'new' } } }
    },
  })
  expect((await link()).value).toMatch(/#old$/)
  await userEvent.click(screen.getByRole('button', { name: 'Renew this link…' }))
  const asked = await screen.findByRole('dialog', { name: 'Renew the link for Participant?' })
  expect(within(asked).getByText(/^The old link stops working at once/)).toBeInTheDocument()
  expect(sent).toEqual([])
  await userEvent.click(within(asked).getByRole('button', { name: 'Renew the link' }))
  expect(sent).toEqual([{ type: 'rotateInvitation', role: 'participant' }])
  expect(await screen.findByText('New link. The old one no longer works.')).toBeInTheDocument()
  expect((await link()).value).toMatch(/#new$/)
})
