import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '#tests/support/runner/until.ts'
import { type BadLine, type LineConditions, openBadLine } from './badLine.ts'

/** Gives back what it gets, and ends when the other side does. */
let server: Server
let served: Socket[]
const lines: BadLine[] = []

beforeEach(async () => {
  served = []
  server = createServer((socket) => {
    served.push(socket)
    socket.on('error', () => undefined)
    socket.pipe(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  for (const line of lines.splice(0)) await line.close()
  server.close()
})

async function openLine(conditions: Partial<LineConditions> = {}, seed = 7): Promise<BadLine> {
  const line = await openBadLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, seed, conditions)
  lines.push(line)
  return line
}

function dial(line: BadLine) {
  const socket = connect(Number(new URL(line.url).port), '127.0.0.1')
  let heard = ''
  let end: 'open' | 'ended' | 'reset' = 'open'
  socket.on('data', (piece) => {
    heard += piece
  })
  socket.on('error', () => {
    end = 'reset'
  })
  socket.on('end', () => {
    end = 'ended'
  })
  return { say: (words: string) => socket.write(words), hang: () => socket.end(), heard: () => heard, end: () => end }
}

test('a good line carries everything, the end included', async () => {
  const line = await openLine()
  const caller = dial(line)
  caller.say('x'.repeat(3_000_000))
  caller.hang()
  await until(() => caller.end() === 'ended')
  expect(caller.heard()).toHaveLength(3_000_000)
  expect(line.report()).toEqual({ connections: 1, resets: 0, bytesUp: 3_000_000, bytesDown: 3_000_000 })
})

test('what is said comes late, in its order, and as fast as the line allows', async () => {
  const line = await openLine({ latencyMs: 60, jitterMs: 40, bytesPerSecond: 20_000 })
  const caller = dial(line)
  const startedAt = performance.now()
  for (const word of ['one ', 'two ', 'three ']) caller.say(word)
  caller.say('.'.repeat(4_000))
  await until(() => caller.heard().length === 4_014)
  expect(caller.heard()).toMatch(/^one two three \.+$/)
  // Twice the way there, and 0.2 s for the bytes, which the two ways do one after the other.
  expect(performance.now() - startedAt).toBeGreaterThan(2 * 60 + 200)
})

test.each(['up', 'down', 'both'] as const)('silence %s holds what is said until it ends', async (silence) => {
  const line = await openLine()
  const caller = dial(line)
  caller.say('before')
  await until(() => caller.heard() === 'before')
  line.set({ silence })
  caller.say(' after')
  if (silence === 'down') await until(() => line.report().bytesUp === 'before after'.length)
  const other = dial(line)
  other.say('hello')
  await until(() => line.report().connections === 2)
  expect([caller.heard(), other.heard()]).toEqual(['before', ''])
  line.heal()
  await until(() => caller.heard() === 'before after' && other.heard() === 'hello')
})

test('on a silent line nobody hears that the other has gone', async () => {
  const line = await openLine()
  const caller = dial(line)
  caller.say('hello')
  await until(() => caller.heard() === 'hello')
  line.set({ silence: 'both' })
  served[0]?.destroy()
  expect(dial(line).end()).toBe('open')
  await until(() => line.report().connections === 2)
  expect(caller.end()).toBe('open')
  line.heal()
  await until(() => caller.end() !== 'open')
})

test('after roaming the old connections stay silent, and new ones work', async () => {
  const line = await openLine()
  const before = dial(line)
  before.say('one')
  await until(() => before.heard() === 'one')
  line.lose()
  before.say('two')
  const after = dial(line)
  after.say('three')
  await until(() => after.heard() === 'three')
  expect([before.heard(), before.end()]).toEqual(['one', 'open'])
})

test('a cut resets what is open; a refusing door resets what comes', async () => {
  const line = await openLine()
  const open = dial(line)
  open.say('hello')
  await until(() => open.heard() === 'hello')
  line.cut()
  await until(() => open.end() === 'reset')
  line.set({ door: 'refusing' })
  const late = dial(line)
  await until(() => late.end() === 'reset')
  expect(served).toHaveLength(1)
})

test('a portal answers everything itself', async () => {
  const line = await openLine({ door: 'portalPage' })
  const page = await fetch(`${line.url}/api/session`)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Welcome to our hotel')])
  line.set({ door: 'portalRedirect' })
  expect((await fetch(`${line.url}/`, { redirect: 'manual' })).status).toBe(302)
  expect(served).toHaveLength(0)
})

test('a flapping line is silent by turns and carries everything in the end', async () => {
  const line = await openLine({ flapping: { openMs: 5, silentMs: 30 } })
  const caller = dial(line)
  const gaps = new Set<number>()
  let said = ''
  await until(() => {
    if (said.length < 60) said += 'x'
    if (said.length < 60) caller.say('x')
    gaps.add(said.length - caller.heard().length)
    return said.length === 60 && caller.heard().length === 59
  })
  expect(Math.max(...gaps)).toBeGreaterThan(1)
})

test('where connections are reset follows from the seed', async () => {
  const endsOf = async (seed: number) => {
    const line = await openLine({ resetAfterBytes: 16_000 }, seed)
    const lengths: number[] = []
    for (let call = 0; call < 3; call += 1) {
      const caller = dial(line)
      for (let length = 0; caller.end() === 'open'; length = caller.heard().length) {
        caller.say('x'.repeat(500))
        await until(() => caller.heard().length > length || caller.end() !== 'open')
      }
      lengths.push(caller.heard().length)
    }
    return lengths
  }
  const [one, again, other] = [await endsOf(1), await endsOf(1), await endsOf(2)]
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
  expect(new Set(one).size).toBe(3)
})
