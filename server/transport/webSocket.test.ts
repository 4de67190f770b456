import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Rooms } from '#server/sync/rooms.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { until } from '#tests/support/runner/until.ts'
import { createPace } from './pace.ts'
import { attachWebSockets, serve } from './webSocket.ts'

it('lets nobody in whose session ends while the room is being opened', async () => {
  let isSessionAlive = true
  let left = 0
  const connection = { receive: () => undefined, keepAlive: () => undefined, closed: () => (left += 1) }
  const enter: Rooms['connect'] = async () => {
    isSessionAlive = false
    return connection
  }
  const server = createServer()
  const stop = attachWebSockets({
    server,
    rooms: { connect: enter } as Rooms,
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

it('reads on from somebody who floods it only at their pace, on all their sockets, and loses nothing; others don’t wait', async () => {
  const received = new Map<string, number>()
  const enter: Rooms['connect'] = async (_workshop, _document, { participantId }) => ({
    receive: (bytes) => received.set(participantId, (received.get(participantId) ?? 0) + bytes.length),
    keepAlive: () => undefined,
    closed: () => undefined,
  })
  const server = createServer()
  const frame = new Uint8Array(100_000).fill(2)
  const stop = attachWebSockets({
    server,
    rooms: { connect: enter } as Rooms,
    authenticate: async ({ url }) => ({ participantId: url?.split('=')[1] ?? '' }),
    isAllowedOrigin: () => true,
    pace: createPace({ bytesPerSecond: 10 * frame.length, burstBytes: 5 * frame.length }),
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/workshop1/board`
  const dial = async (who: string) => {
    const socket = new WebSocket(`${address}?as=${who}`)
    await once(socket, 'open')
    return socket
  }
  const [one, other, colleague] = [await dial('flood001'), await dial('flood001'), await dial('calm0001')]
  const began = performance.now()
  for (let count = 0; count < 10; count += 1) for (const socket of [one, other]) socket.send(frame)
  colleague.send(frame)
  await until(() => received.get('calm0001') === frame.length)
  await until(() => received.get('flood001') === 20 * frame.length)
  expect(performance.now() - began).toBeGreaterThan(1_000)
  for (const socket of [one, other, colleague]) socket.terminate()
  stop()
  server.close()
})

it('closes once whoever speaks text, and hears nothing more of them, however much they go on sending', () => {
  const socket = Object.assign(new EventEmitter(), {
    OPEN: WebSocket.OPEN,
    readyState: WebSocket.OPEN as number,
    goodbyes: 0,
    close: () => {
      socket.goodbyes += 1
      socket.readyState = WebSocket.CLOSING
    },
    terminate: () => undefined,
  })
  const stop = serve(socket as never, () => new Promise(() => undefined))
  const listeners = socket.listenerCount('close')
  for (let count = 0; count < 100; count += 1) socket.emit('message', Buffer.from('{}'), false)
  stop()
  expect([socket.goodbyes, socket.listenerCount('close')]).toEqual([1, listeners + 1])
  socket.emit('close')
})
