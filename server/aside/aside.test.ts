import { afterAll, expect, it } from 'vitest'
import { createAside } from './aside.ts'

/** Never ends with a text called `endless`, throws with `torn`, and answers with any other, and with how many it did so far. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    let count = 0
    parentPort.on('message', ({ file }) => {
      const text = new TextDecoder().decode(file)
      if (text === 'endless') for (;;) {}
      if (text === 'torn') throw new Error('torn')
      count += 1
      parentPort.postMessage({ ok: true, value: text + count })
    })
  `)}`,
)

const aside = createAside(thread, 3_000)
afterAll(aside.close)

const ask = (text: string, { group = text, signal = new AbortController().signal } = {}) =>
  aside.readImport({ group, who: 'ann' }, signal, new TextEncoder().encode(text))

it('gives up work that does not end, and goes on to the next', async () => {
  const endless = ask('endless', { group: 'one' })
  const next = ask('next', { group: 'one' })
  expect(await endless).toMatchObject({ ok: false, failure: { code: 'took_too_long' } })
  expect(await next).toEqual({ ok: true, value: expect.stringMatching(/^next/) })
}, 20_000)

it('says what the work threw, and goes on with a new thread', async () => {
  await expect(ask('torn')).rejects.toThrow('torn')
  expect(await ask('more')).toMatchObject({ ok: true })
})

it('keeps a thread for the next piece of work', async () => {
  const counted = async () => {
    const done = await ask('kept')
    return done.ok ? Number(String(done.value).slice('kept'.length)) : 0
  }
  const before = await counted()
  expect(await counted()).toBe(before + 1)
})

it('stops the work of somebody who went away', async () => {
  const leaving = new AbortController()
  const gone = ask('endless', { group: 'two', signal: leaving.signal })
  leaving.abort()
  await expect(gone).rejects.toThrow()
  expect(await ask('after', { group: 'two' })).toMatchObject({ ok: true })
})
