import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Rooms } from '#server/sync/rooms.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { attachWebSockets } from './webSocket.ts'

it('lets nobody in whose session ends while the room is being opened', async () => {
  let isSessionAlive = true
  let left = 0
  const connection = { receive: () => undefined, keepAlive: () => undefined, closed: () => (left += 1) }
  const connect: Rooms['connect'] = async () => {
    isSessionAlive = false
    return connection
  }
  const server = createServer()
  const stop = attachWebSockets({
    server,
    rooms: { connect } as Rooms,
    authenticate: async () => (isSessionAlive ? { participantId: 'anna0001' } : null),
    isAllowedOrigin: () => true,
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/workshop1/board`)
  const [code] = await once(socket, 'close')
  expect(code).toBe(closeCodes.unauthorised)
  expect(left).toBe(1)
  stop()
  server.close()
})
