import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { sendCommand } from '#client/session/api.ts'
import { messages as english } from '#shared/messages/en/all.ts'
import { pseudoLanguage, pseudoText } from '#shared/messages/pseudo.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { useCommand } from './useCommand.ts'

const { refusals, unclear } = english.errors

function Freeze() {
  const { run } = useCommand()
  return (
    <button type="button" onClick={() => void run({ type: 'freeze' })}>
      go
    </button>
  )
}

/** Sends a command to a server that gives this answer, and says what the person is told. */
async function told(answer: () => Response, language?: typeof pseudoLanguage): Promise<string> {
  vi.stubGlobal('fetch', async () => answer())
  const send = (command: Parameters<typeof sendCommand>[2]) => sendCommand('workshop-1', 'person-001', command)
  renderOnBoard(new Y.Doc(), <Freeze />, 'facilitator', { sendCommand: send, ...(language ? { language } : {}) })
  await userEvent.click(screen.getByRole('button', { name: 'go' }))
  const toast = await screen.findByText(/\S+ \S+ \S+/, {}, { timeout: 20_000 })
  return toast.textContent
}
afterEach(() => vi.unstubAllGlobals())

const refused =
  (error: object, status = 422) =>
  () =>
    Response.json({ error }, { status })
const message = 'Something the server says to tools.'

test('a refusal is said in the reader’s language, with its values, whatever the server’s own sentence is', async () => {
  const answer = refused({ code: 'unsigned', message, values: { units: ['Sales', 'Delivery'] } })
  expect(await told(answer, pseudoLanguage)).toBe(pseudoText(refusals.unsigned).replace('{{units}}', 'Sales, Delivery'))
})

test('so is what is wrong with a field', async () => {
  const answer = refused({ code: 'invalid_field', message, values: { field: 'name', problem: 'too_long', max: 80 } })
  const problem = pseudoText(english.errors.fields.too_long).replace('{{max}}', '80')
  const whole = pseudoText(refusals.invalid_field).replace('{{field}}', 'name').replace('{{problem}}', problem)
  expect(await told(answer, pseudoLanguage)).toBe(whole)
})

test.each<[string, () => Response, string]>([
  ['an unknown code of a newer server', refused({ code: 'out_of_ink', message, values: {} }), unclear.refusal],
  ['an old server, which sends no values', refused({ code: 'workshop_full', message }), unclear.refusal],
  [
    'an old server, where the sentence needs none',
    refused({ code: 'already_frozen', message }),
    refusals.already_frozen,
  ],
  [
    'a proxy that lets nothing so large through',
    () => new Response('<html>413</html>', { status: 413 }),
    unclear.tooLargeOnTheWay,
  ],
  ['a firewall’s own page', () => new Response('<h1>Blocked</h1>', { status: 403 }), english.frame.answeredByAnother],
])('%s is said in words that say what to do', async (_, answer, sentence) => {
  expect(await told(answer)).toBe(sentence)
})
