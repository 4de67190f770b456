import * as Y from 'yjs'
import type { Rooms } from '#server/sync/rooms.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { boardDocument, type DocumentRef, documentPath, parseDocumentPath } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { cast } from './cast.ts'
import type { Cell, Matrix } from './cells.ts'
import { openRawSocket, type RawSocket, type WhatBecame } from './rawSocket.ts'
import { furnish, stateName } from './room.ts'
import type { RoomState } from './whoMayWrite.ts'

/** Sockets that one person has open on one document at a time. */
const lanes = 2

type Room = { readonly rooms: Rooms; readonly workshopId: string; readonly url: string }

/** Sends cells over sockets of their own to a room in that state; answers with what went wrong, in words. */
export async function sendCells(
  { seeds }: Matrix,
  cells: readonly Cell[],
  state: RoomState,
  room: Room,
): Promise<readonly string[]> {
  await fill(room, seeds, state)
  const wrong: string[] = []
  const queues = groupBy(cells, ({ player, document }) => `${documentPath(document)}?as=${cast[player].id}`)
  const work = [...queues].flatMap(([address, queue]) => {
    const waiting = [...queue]
    return Array.from({ length: lanes }, () =>
      inOneLane(`${room.url}/${room.workshopId}/${address}`, waiting, (cell, became) => {
        const isSaved = became === 'saved'
        if (isSaved === cell.isAllowed(state) && !hasFailed(became)) return
        wrong.push(`${stateName(state)}: ${cell.name} came to ${JSON.stringify(became)}`)
      }),
    )
  })
  await Promise.all(work)
  return [...wrong, ...(await leftBehind(room, cells, state))]
}

/** A close code without a reason is no refusal: something broke. */
const hasFailed = (became: WhatBecame): boolean => became !== 'saved' && 'closed' in became

async function fill(room: Room, seeds: Matrix['seeds'], state: RoomState): Promise<void> {
  const documents = [...seeds.keys()].map((path) => documentAt(path))
  await room.rooms.edit(room.workshopId, documents, (docs) => {
    docs.forEach((doc, index) => {
      const document = documents[index]
      const seed = document && seeds.get(documentPath(document))
      if (seed) Y.applyUpdate(doc, seed)
    })
    return success(null)
  })
  await room.rooms.edit(room.workshopId, [boardDocument], ([board]) => {
    if (board) furnish(board, state)
    return success(null)
  })
}

function documentAt(path: string): DocumentRef {
  const document = parseDocumentPath(path)
  if (!document) throw new Error(`no document lies at ${path}`)
  return document
}

async function inOneLane(
  address: string,
  waiting: Cell[],
  tell: (cell: Cell, became: WhatBecame) => void,
): Promise<void> {
  let socket: RawSocket | null = null
  for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
    socket ??= openRawSocket(address)
    await socket.opened
    const became = await socket.send(cell.update)
    tell(cell, became)
    if (became !== 'saved') socket = null
  }
  socket?.close()
}

/** What the documents hold in the end: of every allowed cell its structs, of a forbidden one nothing. */
async function leftBehind(room: Room, cells: readonly Cell[], state: RoomState): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [path, own] of groupBy(cells, ({ document }) => documentPath(document))) {
    await room.rooms.read(room.workshopId, [documentAt(path)], ([doc]) => {
      if (!doc) throw new Error(`no document lies at ${path}`)
      for (const { name, update, isAllowed } of own) {
        const [client] = Y.parseUpdateMeta(update).to.keys()
        if (client === undefined || doc.store.clients.has(client) === isAllowed(state)) continue
        wrong.push(`${stateName(state)}: ${name} left ${isAllowed(state) ? 'nothing' : 'something'} behind`)
      }
    })
  }
  return wrong
}
