// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildHeader } from '#shared/protocol/pagePaths.ts'
import { answerPage, pagePatienceMs } from './answerPage.ts'

const kept = new Response('the kept page')
const onThisComputer = new Request('http://127.0.0.1:4400/w/abc/def')
const overTls = new Request('https://offsite.example/w/abc/def')
const ours = { headers: { [buildHeader]: 'b1' } }

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What the network makes of the request. */
const networkGives = (answer: (signal: AbortSignal) => Promise<Response>) =>
  vi.stubGlobal('fetch', (_request: Request, { signal }: { signal: AbortSignal }) => answer(signal))

test("the server's own page comes first", async () => {
  const fresh = new Response('the fresh page', ours)
  networkGives(async () => fresh)
  expect(await answerPage(onThisComputer, kept)).toBe(fresh)
  expect(await answerPage(overTls, kept)).toBe(fresh)
})

test('without a network it is the kept page', async () => {
  networkGives(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await answerPage(onThisComputer, kept)).toBe(kept)
})

test('a line that swallows the question is waited for no longer than a person is patient', async () => {
  networkGives(
    (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
  )
  let answer: Response | null = null
  void answerPage(onThisComputer, kept).then((given) => {
    answer = given
  })
  await vi.advanceTimersByTimeAsync(pagePatienceMs - 1)
  expect(answer).toBeNull()
  await vi.advanceTimersByTimeAsync(1)
  expect(answer).toBe(kept)
})

test('a page that is not the server’s is no answer over http', async () => {
  networkGives(async () => new Response('Welcome to our hotel'))
  expect(await answerPage(onThisComputer, kept)).toBe(kept)
})

test('over https a sign-in in front of the server is let through, a proxy that can’t reach it is not', async () => {
  const signIn = new Response('Who are you?', { status: 401 })
  networkGives(async () => signIn)
  expect(await answerPage(overTls, kept)).toBe(signIn)
  networkGives(async () => new Response('Bad gateway', { status: 502 }))
  expect(await answerPage(overTls, kept)).toBe(kept)
})
