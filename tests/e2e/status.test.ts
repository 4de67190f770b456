import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type BadLineRoom, openBadLineRoom } from '#tests/support/story/badLineRoom.ts'
import { keepLooks } from '#tests/support/story/pictures.ts'
import * as saving from '#tests/support/story/saving.ts'
import { firstShownAt } from '#tests/support/story/shown.ts'
import * as swot from '#tests/support/story/swot.ts'

const offlineWithinMs = 5_000

let room: BadLineRoom
beforeAll(async () => {
  room = await openBadLineRoom('the status')
})
afterEach(async () => {
  expect(await room?.clear()).toEqual([])
})
afterAll(() => room?.close())

test('what is typed is saved; while the server keeps silent it is being saved', async () => {
  const { player, line } = await room.sitDown('Ana')
  await swot.add(player, 'Strengths', ['Typed on a good line.'])
  await saving.seeSaved(player)
  await keepLooks(player, 'saved')
  line.set({ silence: 'down' })
  await swot.add(player, 'Strengths', ['Typed into the silence.'])
  await saving.seeSaving(player)
  await keepLooks(player, 'saving')
  line.heal()
  await saving.seeSaved(player)
  await room.seeOnce('Typed on a good line.', 'Typed into the silence.')
})

test('a line that swallows everything is called offline within 5 s, and the page says how much is safe on the device', async () => {
  const { player, line, seen } = await room.sitDown('Bo')
  const offlineAfterMs: number[] = []
  for (const round of [1, 2]) {
    const silentSince = Date.now()
    line.set({ silence: 'both' })
    if (round === 1) await swot.add(player, 'Strengths', ['Safe here, first.', 'Safe here, second.'])
    await saving.seeOffline(player)
    const shownAt = firstShownAt(seen, /^Offline/, silentSince) ?? Number.POSITIVE_INFINITY
    offlineAfterMs.push(shownAt - silentSince)
    if (round === 1) {
      await saving.seeKeptHere(player, 2)
      await keepLooks(player, 'offline-kept')
    } else await keepLooks(player, 'offline')
    line.heal()
    await saving.seeSaved(player)
  }
  await room.seeOnce('Safe here, first.', 'Safe here, second.')
  console.log(`offline shown ${offlineAfterMs.join(' and ')} ms after the line went silent`)
  expect(Math.max(...offlineAfterMs)).toBeLessThanOrEqual(offlineWithinMs)
})

test('nobody is asked to stay while everything is safe on the device', async () => {
  const { player, line } = await room.sitDown('Cem')
  line.set({ door: 'refusing' })
  line.cut()
  await swot.add(player, 'Strengths', ['Safe, so let me go.'])
  await saving.seeKeptHere(player, 1)
  expect(await saving.closeTab(player)).toBe(false)
})

test.each([
  ['refuses to open', refuseToOpen],
  ['is full', refuseToKeep],
])(
  'where the store of the browser %s, words are in this window only, and it asks before it closes',
  async (_, refuse) => {
    const { player, line } = await room.sitDown('Dana', { before: refuse })
    line.set({ door: 'refusing' })
    line.cut()
    await saving.seeOffline(player)
    const words = `Only in this window: ${refuse.name}.`
    await swot.add(player, 'Strengths', [words])
    await saving.seeOnlyHere(player, 1)
    await keepLooks(player, `offline-${refuse.name}`)
    expect(await saving.closeTab(player)).toBe(true)
    line.heal()
    await saving.seeSaved(player)
    await room.seeOnce(words)
    expect(await saving.closeTab(player)).toBe(false)
  },
)

test('a stopped server is offline; once it is back, what was typed meanwhile is saved', async () => {
  const { player, seen } = await room.sitDown('Gil', { isWatched: false })
  await room.stage.server.kill()
  await saving.seeOffline(player)
  await swot.add(player, 'Strengths', ['While the server was stopped.'])
  await saving.seeKeptHere(player, 1)
  await room.stage.server.restart()
  await saving.seeSaved(player)
  await room.seeOnce('While the server was stopped.')
  expect(seen).toEqual([])
})

test('on a line that flaps and breaks, "Saved" is never said of words that the server does not have', async () => {
  const { player, line, seen } = await room.sitDown('Kim')
  line.set({ latencyMs: 40, jitterMs: 60, flapping: { openMs: 2_000, silentMs: 1_500 }, resetAfterBytes: 250_000 })
  const words = Array.from({ length: 30 }, (_, index) => `Typed on a flapping line, ${index + 1}.`)
  for (const text of words) {
    await swot.add(player, 'Threats', [text])
    if (text.endsWith(' 12.')) line.cut()
  }
  line.heal()
  await saving.seeSaved(player)
  await room.seeOnce(...words)
  const { connections, resets } = line.report()
  const said = new Map<string, number>()
  for (const { status } of seen) {
    const words = status.replace(/\d+ changes?/, 'n changes')
    said.set(words, (said.get(words) ?? 0) + 1)
  }
  console.log(`flapping: ${connections} connections, ${resets} resets; what was read`, Object.fromEntries(said))
  expect(said.size).toBeGreaterThan(2)
})

function refuseToOpen(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('not here', 'UnknownError')
  }
}

function refuseToKeep(): void {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  IDBObjectStore.prototype.put = refuse
  IDBObjectStore.prototype.add = refuse
}
