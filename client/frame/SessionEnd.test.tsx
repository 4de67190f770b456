import { render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberedSessions, rememberSession } from '#client/session/rememberedSessions.ts'
import type { LostChange } from '#client/session/setAside.ts'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { SessionEnd } from './SessionEnd.tsx'

const unsent: LostChange = { path: 'stickies/x', kind: 'added', fields: {}, standing: {}, words: 'Never arrived' }

beforeEach(() => {
  const me = { workshopId: 'w1', participantId: 'ann', name: 'Ann', title: 'Off-site', pass: 'w1.secret' }
  rememberSession({ ...me, role: 'participant', unitId: null })
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

/** The server's answer to the pass that this browser remembers. */
function end(answer: { readonly code: string }, closeCode: number = closeCodes.unauthorised) {
  vi.stubGlobal('fetch', async () => Response.json({ error: answer }, { status: 403 }))
  render(
    <I18nextProvider i18n={createTranslator()}>
      <SessionEnd
        code={closeCode}
        workshopId="w1"
        participantId="ann"
        unsent={[unsent, unsent]}
        mayComeBack
        onReopen={() => undefined}
      />
    </I18nextProvider>,
  )
}

test('somebody who was taken off is told so, is forgotten here, and takes along what never arrived', async () => {
  end({ code: 'participant_removed' })
  expect(await screen.findByRole('alert')).toHaveTextContent('The facilitator has removed you from it')
  expect(screen.getByLabelText(/Copy it if you need it/)).toHaveValue('Never arrived')
  expect(rememberedSessions()).toEqual([])
})

test('somebody whose pass was renewed is told how to come back, and what waits until then', async () => {
  end({ code: 'pass_renewed' })
  expect(await screen.findByRole('heading', { name: 'Your pass was renewed' })).toBeInTheDocument()
  expect(screen.getByRole('alert')).toHaveTextContent('ask the facilitator for the new link')
  expect(screen.getByLabelText(/will be when you open the new link here/)).toHaveValue('Never arrived')
  expect(rememberedSessions()).toHaveLength(1)
})

test('where the server knows nothing of the pass, only the end of the session is said', async () => {
  end({ code: 'unknown_invitation' })
  expect(await screen.findByRole('alert')).toHaveTextContent('Your session has ended.')
  expect(rememberedSessions()).toHaveLength(1)
})

test('who may not read the board any more was taken off', async () => {
  end({ code: 'unknown_invitation' }, closeCodes.forbidden)
  expect(await screen.findByRole('alert')).toHaveTextContent('The facilitator has removed you from it')
})
