import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryStore } from '#server/storage/memory.ts'
import { buildMatrix } from '#tests/support/matrix/cells.ts'
import { roomStates, stateName } from '#tests/support/matrix/room.ts'
import { sendCells } from '#tests/support/matrix/sendCells.ts'
import { createSeededRandom, seedOfThisRun } from '#tests/support/runner/seed.ts'
import { type SyncServer, startSyncServer } from '#tests/support/sync/syncServer.ts'

const isWhole = process.env.MATRIX === 'whole'
const sampledPerState = 250
const timeoutMs = 120_000

describe('who may write what, over sockets', () => {
  const matrix = buildMatrix()
  const random = createSeededRandom(seedOfThisRun('permission matrix'))
  let server: SyncServer
  beforeAll(async () => {
    server = await startSyncServer(createMemoryStore())
  })
  afterAll(() => server.stop())

  it.each(roomStates.map((state, index) => [stateName(state), state, index] as const))(
    'holds in %s',
    async (_, state, index) => {
      const cells = isWhole ? matrix.cells : random.shuffle(matrix.cells).slice(0, sampledPerState)
      const url = server.url.slice(0, server.url.lastIndexOf('/'))
      const room = { rooms: server.rooms, workshopId: `matrix${index}`, url }
      const start = performance.now()
      expect(await sendCells(matrix, cells, state, room)).toEqual([])
      expect(server.incidents).toEqual([])
      if (isWhole)
        console.log(`${stateName(state)}: ${cells.length} cells in ${Math.round(performance.now() - start)} ms`)
    },
    timeoutMs,
  )
})
