import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendCommand, unanswered } from './api.ts'

const sent: { commandId: string }[] = []
let answers: (() => Promise<Response>)[] = []
const lost = () => Promise.reject(new TypeError('no network'))
const taken = () => Promise.resolve(new Response(JSON.stringify({ step: 3 }), { status: 200 }))
const refused = () =>
  Promise.resolve(new Response(JSON.stringify({ error: { code: 'step_moved', message: 'x' } }), { status: 409 }))

beforeEach(() => {
  vi.useFakeTimers()
  sent.length = 0
  vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body))
    return (answers.shift() ?? lost)()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
const send = async () => {
  const answer = sendCommand('w1', 'p1', { type: 'freeze' })
  await vi.runAllTimersAsync()
  return answer
}

test('a command whose answer was lost is sent again under the same id, so that it is one step', async () => {
  answers = [lost, lost, taken]
  expect(await send()).toEqual({ ok: true, value: { step: 3 } })
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
  expect(sent).toHaveLength(3)
})

test('a command that nobody answers is given up, and said to be', async () => {
  answers = []
  expect(await send()).toMatchObject({ ok: false, failure: { code: unanswered.unreachable } })
  expect(sent).toHaveLength(3)
})

test('a refusal is an answer: it is not tried again', async () => {
  answers = [refused]
  expect(await send()).toMatchObject({ ok: false, failure: { code: 'step_moved' } })
  expect(sent).toHaveLength(1)
})
