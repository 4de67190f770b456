import { afterEach, expect, it } from 'vitest'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { create, join } from '#tests/support/rooms/guest.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'

let server: TestServer | null = null
afterEach(() => server?.stop())

/** A workshop on a store whose appends can be made to fail. */
async function openOnFailingStore(words: string) {
  const store = createMemoryStore()
  const fails = { now: false }
  const append: Store['append'] = (...given) => (fails.now ? Promise.reject(new Error(words)) : store.append(...given))
  server = await startTestServer({ store: { ...store, append } })
  const { invitations } = await create(server.url)
  const facilitator = await join(server.url, { invitation: invitations.facilitator, name: 'Fay' })
  return { facilitator, fails }
}

it('a command that a full disk does not take is answered with a sentence to act on, and works once there is room', async () => {
  const { facilitator, fails } = await openOnFailingStore('No space left on device')
  fails.now = true
  const answer = await facilitator.command('goToPhase', { phase: 'swot' })
  expect([answer.status, answer.body.error.code]).toEqual([503, 'store_failed'])
  expect(answer.body.error.message).toMatch(/can’t save at the moment.*Tell whoever runs it/)
  fails.now = false
  expect((await facilitator.command('goToPhase', { phase: 'swot' })).body.step).toBe(1)
})

it('whatever words the store has for it', async () => {
  const { facilitator, fails } = await openOnFailingStore('the connection was closed')
  fails.now = true
  expect((await facilitator.command('goToPhase', { phase: 'swot' })).body.error.code).toBe('store_failed')
})
