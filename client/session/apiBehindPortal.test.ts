// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { readSession, unreachable } from './api.ts'

afterEach(() => vi.unstubAllGlobals())

const networkGives = (response: Response) => vi.stubGlobal('fetch', async () => response)

test.each([200, 502])('what is no JSON is no answer of the server, whatever its status (%i)', async (status) => {
  networkGives(new Response('<h1>Welcome to our hotel</h1>', { status }))
  expect(await readSession('ann')).toEqual({ ok: false, failure: { code: unreachable, message: '' } })
})

test("the server's own refusal keeps its code and its sentence", async () => {
  const error = { code: 'not_signed_in', message: 'Open your invitation again.' }
  networkGives(Response.json({ error }, { status: 401 }))
  expect(await readSession('ann')).toEqual({ ok: false, failure: error })
})
