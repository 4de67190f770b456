import * as Y from 'yjs'
import { newId } from '#shared/ids.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import type { Guest } from './fullHouse.ts'
import { openLine } from './line.ts'

/** A process in which one person sends as much as the server takes, over many sockets, all of it allowed. */
export type FloodOrder = {
  readonly address: string
  readonly guest: Guest
  /** Base64. */
  readonly boardKnown: string
  readonly sockets: number
}

/** How many of the edits were called saved so far, and how many of the sockets were closed. */
export type FloodNews = { readonly acknowledged: number; readonly closed: number }

const underWayPerSocket = 500
const longestText = 200
const newsEveryMs = 100

process.on('message', (order: FloodOrder) => {
  for (let socket = 0; socket < order.sockets; socket += 1) void flood(order)
  setInterval(() => acknowledged > 0 && process.send?.({ acknowledged, closed } satisfies FloodNews), newsEveryMs)
})
process.on('disconnect', () => process.exit(0))

let acknowledged = 0
let closed = 0

async function flood({ address, guest, boardKnown }: FloodOrder): Promise<void> {
  const line = openLine(address, guest, Buffer.from(boardKnown, 'base64'))
  void line.closed.then(() => {
    closed += 1
  })
  await line.inStep
  const doc = new Y.Doc()
  let last: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    last = update
  })
  const id = newId<'sticky'>()
  addRecord(doc, 'stickies', id, { quadrant: 'strength', text: 'x', order: 'a0', unitId: guest.unitId as never })
  await line.save(last)
  const text = (doc.getMap('stickies').get(id) as Y.Map<unknown>).get('text')
  if (!(text instanceof Y.Text)) throw new Error('a sticky has no text to type in')
  const sendOne = async (): Promise<void> => {
    if (text.length < longestText) text.insert(0, 'x')
    else text.delete(0, longestText)
    await line.save(last)
    acknowledged += 1
    return sendOne()
  }
  for (let count = 0; count < underWayPerSocket; count += 1) void sendOne()
}
