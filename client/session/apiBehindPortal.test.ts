// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { readSession, unanswered } from './api.ts'

afterEach(() => vi.unstubAllGlobals())

const networkGives = (response: Response) => vi.stubGlobal('fetch', async () => response)
const page = (status: number) => new Response('<h1>Welcome to our hotel</h1>', { status })

test.each([
  [200, unanswered.answeredByAnother],
  [403, unanswered.answeredByAnother],
  [413, unanswered.tooLargeOnTheWay],
  [502, unanswered.unreachable],
  [504, unanswered.unreachable],
])('what is no JSON is no answer of the server, with the status %i: %s', async (status, code) => {
  networkGives(page(status))
  expect(await readSession('ann')).toEqual({ ok: false, failure: { code } })
})

test.each([{ message: 'Forbidden' }, { error: 'forbidden' }, []])(
  'neither is JSON of somebody else: %j',
  async (body) => {
    networkGives(Response.json(body, { status: 403 }))
    expect(await readSession('ann')).toEqual({ ok: false, failure: { code: unanswered.answeredByAnother } })
  },
)

test("the server's own refusal keeps its code and its values, and its English sentence goes no further", async () => {
  const error = { code: 'workshop_full', message: 'This workshop is full.', values: { max: 500 } }
  networkGives(Response.json({ error }, { status: 422 }))
  expect(await readSession('ann')).toEqual({ ok: false, failure: { code: 'workshop_full', values: { max: 500 } } })
})

test('a server from before values is understood', async () => {
  networkGives(Response.json({ error: { code: 'not_signed_in', message: 'Open your invitation.' } }, { status: 401 }))
  expect(await readSession('ann')).toEqual({ ok: false, failure: { code: 'not_signed_in' } })
})
