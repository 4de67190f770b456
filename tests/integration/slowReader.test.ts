import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { createMemoryStore } from '#server/storage/memory.ts'
import { stateMessage, wholeMessage } from '#server/sync/wire.ts'
import { limits } from '#shared/limits.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { addRecord, asOneStep, proseOf, setProse } from '#shared/workshop/writeRecords.ts'
import { until } from '#tests/support/runner/until.ts'
import { type Browser, openBrowser } from '#tests/support/sync/syncBrowser.ts'
import { idOf, openWorkshop, type Person, type SyncServer, startSyncServer } from '#tests/support/sync/syncServer.ts'

const others = 50
const rewritings = 50
const scriptLength = 15_000
const patienceMs = 60_000
const items = Array.from({ length: 10 }, (_, number) => `agenda0${number}` as IdOf<'agenda'>)

/** A socket that only listens, and takes what comes into a document of its own where it is asked to. */
type Reader = {
  readonly socket: WebSocket
  readonly doc: Y.Doc
  readonly updates: () => number
  readonly bytes: () => number
}

let server: SyncServer
let writer: Browser
let readers: Reader[]

beforeEach(async () => {
  server = await startSyncServer(createMemoryStore())
  await openWorkshop(server.rooms, 'swot')
  readers = []
  writer = openBrowser(server, 'fay', 'board')
  await until(() => writer.isSynced())
  for (const item of items)
    addRecord(writer.doc, 'agenda', item, { day: 1, title: 'Welcome', minutes: 5, script: 'Hello', order: 'a0' })
})
afterEach(async () => {
  writer.leave()
  for (const { socket } of readers) socket.terminate()
  await server.stop()
})

test(
  'a reader that stops reading costs fifty others nothing, is kept at most a little, and catches up with one difference',
  async () => {
    const stalled = await openReader(true)
    for (let number = 0; number < others; number += 1) await openReader(number === 0)
    const [, follower] = readers
    const seen = () => readers.slice(1).map(({ updates }) => updates())
    stalled.socket.pause()

    for (let number = 1; number <= rewritings; number += 1) {
      const before = Math.min(...seen())
      rewrite(number)
      await until(() => Math.min(...seen()) > before, { timeoutMs: patienceMs })
    }
    await until(() => scriptOf(follower?.doc) === scriptOf(writer.doc), { timeoutMs: patienceMs })
    expect(server.rooms.stats().sockets).toBe(others + 2)

    stalled.socket.resume()
    await until(() => scriptOf(stalled.doc) === scriptOf(writer.doc), { timeoutMs: patienceMs })
    const missed = (follower?.bytes() ?? 0) - stalled.bytes()
    expect(missed).toBeGreaterThan(limits.slowReaderBytes)
    expect(stalled.updates()).toBeLessThan(follower?.updates() ?? 0)
    expect(Y.equalSnapshots(Y.snapshot(stalled.doc), Y.snapshot(writer.doc))).toBe(true)
  },
  2 * patienceMs,
)

/** One update of 150 kB that leaves the document as large as it was. */
function rewrite(number: number): void {
  const letter = String.fromCharCode(97 + (number % 26))
  asOneStep(writer.doc, () => {
    for (const item of items) {
      const script = proseOf(writer.doc, 'agenda', item, 'script')
      if (script) setProse(script, `${number} `.padEnd(scriptLength, letter))
    }
  })
}

const scriptOf = (doc: Y.Doc | undefined) =>
  doc && items.map((item) => proseOf(doc, 'agenda', item, 'script')?.toString()).join()

async function openReader(takesUp: boolean): Promise<Reader> {
  const doc = new Y.Doc()
  const reading: Person = readers.length % 2 === 0 ? 'walt' : 'cleo'
  const socket = new WebSocket(`${server.url}/board?as=${idOf(reading)}`)
  let updates = 0
  let bytes = 0
  socket.on('message', (data: Buffer) => {
    bytes += data.length
    const decoder = decoding.createDecoder(data)
    if (decoding.readVarUint(decoder) !== messageNumbers.sync) return
    if (decoding.readVarUint(decoder) === sync.messageYjsSyncStep1) return
    updates += 1
    if (takesUp) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  })
  const reader = { socket, doc, updates: () => updates, bytes: () => bytes }
  readers.push(reader)
  await until(() => socket.readyState === WebSocket.OPEN)
  socket.send(stateMessage(Y.encodeStateVector(doc)))
  socket.send(wholeMessage(Y.encodeStateAsUpdate(new Y.Doc())))
  await until(() => updates > 0)
  return reader
}
