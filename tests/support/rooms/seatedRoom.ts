import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Control, Settings } from '#shared/records/room.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'
import { type FullRoom, fillRoom } from './fullRoom.ts'
import type { Guest, OpenDocument } from './guest.ts'

/** What the tests of one file look at; another workshop for each test, on one server. */
export type SeatedRoom = {
  readonly url: () => string
  readonly room: () => FullRoom
  /** The board as the facilitator sees it. */
  readonly board: () => OpenDocument['doc']
  readonly boardSaved: () => Promise<void>
  readonly control: () => Control | null
  readonly settings: () => Settings | null
  readonly textsOnBoard: () => readonly string[]
  /** Opens a document until the test is over. */
  readonly open: (guest: Guest, path: string) => Promise<OpenDocument>
  readonly goTo: (phase: string) => ReturnType<Guest['command']>
}

/** Registers what starts and ends a server and seats a full room before each test. */
export function seatRoom(): SeatedRoom {
  const opened: OpenDocument[] = []
  let server: TestServer
  let room: FullRoom
  let board: OpenDocument

  const open = async (guest: Guest, path: string) => {
    const document = await guest.open(path)
    opened.push(document)
    return document
  }
  beforeAll(async () => {
    server = await startTestServer()
  })
  beforeEach(async () => {
    for (const document of opened.splice(0)) document.close()
    room = await fillRoom(server.url)
    board = await open(room.facilitator, 'board')
  })
  afterAll(() => server.stop())

  return {
    url: () => server.url,
    room: () => room,
    board: () => board.doc,
    boardSaved: () => board.saved(),
    control: () => readOne(board.doc, 'control'),
    settings: () => readOne(board.doc, 'settings'),
    textsOnBoard: () => [...readOne(board.doc, 'stickies').values()].map(({ text }) => text).sort(),
    open,
    goTo: (phase) => room.facilitator.command('goToPhase', { phase }),
  }
}
