import * as Y from 'yjs'
import { newId } from '#shared/ids.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { percentile } from '#tests/support/runner/figures.ts'
import { createSeededRandom } from '#tests/support/runner/seed.ts'
import type { FullHouse, Guest } from './fullHouse.ts'
import { openLine } from './line.ts'

const editsPerPerson = 20
const betweenMs = 400
const seed = 5
export const writing = { editsPerPerson, betweenMs, seed } as const

/** Everybody writes on the board, an edit every 0.4 s; the milliseconds from each edit until the server has called it durable. */
export async function everybodyWrites(url: string, house: FullHouse): Promise<readonly number[]> {
  const { guests, boardKnown } = house
  const address = boardAddress(url, house)
  const times = await Promise.all(guests.map((guest, index) => writeAt(address, guest, boardKnown, index)))
  return times.flat()
}

async function writeAt(address: string, guest: Guest, known: Uint8Array, index: number): Promise<readonly number[]> {
  const random = createSeededRandom(seed + index)
  const line = openLine(address, guest, known)
  if ((await line.inStep) === null) throw new Error(`${guest.participantId} was turned away`)
  const doc = new Y.Doc()
  let last: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    last = update
  })
  const times: number[] = []
  for (let number = 0; number < editsPerPerson; number += 1) {
    await new Promise((resolve) => setTimeout(resolve, random.next() * 2 * betweenMs))
    addRecord(doc, 'comments', newId<'comment'>(), {
      subject: 'somewhere',
      text: 'What we said before the break still stands',
      author: guest.participantId as never,
      createdAt: Date.now(),
    })
    times.push(await line.save(last))
  }
  line.hangUp()
  return times
}

export const boardAddress = (url: string, { workshopId }: FullHouse): string =>
  `${url.replace('http', 'ws')}/sync/${workshopId}/board`

export const summaryOf = (times: readonly number[]) => ({
  edits: times.length,
  medianMs: round(percentile(times, 0.5)),
  p95Ms: round(percentile(times, 0.95)),
  worstMs: round(Math.max(...times)),
})

const round = (ms: number) => Math.round(ms * 10) / 10
