import * as decoding from 'lib0/decoding'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { limits } from '#shared/limits.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { type PresenceMessage, presenceMessageSchema } from '#shared/protocol/presence.ts'
import { createCounters } from './counters.ts'
import { createPeer, type Peer } from './peer.ts'
import { createPresence, type Presence } from './presence.ts'

type Sitting = { readonly peer: Peer; readonly told: readonly PresenceMessage[]; readAtOnce: boolean }

let peers: Set<Peer>
let presence: Presence

beforeEach(() => {
  vi.useFakeTimers()
  peers = new Set()
  presence = createPresence(peers)
})
afterEach(() => vi.useRealTimers())

function sit(participantId: string): Sitting {
  const told: PresenceMessage[] = []
  const sitting = { told, readAtOnce: true }
  const peer = createPeer(
    { participantId },
    {
      send: (bytes) => {
        const decoder = decoding.createDecoder(bytes)
        expect(decoding.readVarUint(decoder)).toBe(messageNumbers.presence)
        told.push(v.parse(presenceMessageSchema, JSON.parse(decoding.readVarString(decoder))))
      },
      close: () => undefined,
      bufferedBytes: () => (sitting.readAtOnce ? 0 : limits.slowReaderBytes + 1),
    },
    createCounters(),
  )
  presence.enter(peer)
  peers.add(peer)
  return Object.assign(sitting, { peer })
}
const leave = ({ peer }: Sitting) => {
  peers.delete(peer)
  presence.leave(peer)
}
const aMoment = () => vi.advanceTimersByTime(limits.presenceIntervalMs)

it('tells the newest state of each, ten to twenty times a second at most, however often it changes', () => {
  const [ann, bob] = [sit('ann'), sit('bob')]
  const seconds = 2
  for (let sent = 0; sent < 1_000 * seconds; sent += 1) {
    presence.show(ann.peer, { focus: `record-${sent}` })
    vi.advanceTimersByTime(1)
  }
  aMoment()
  expect(bob.told.length / seconds).toBeGreaterThanOrEqual(10)
  expect(bob.told.length / seconds).toBeLessThanOrEqual(20)
  expect(bob.told.at(-1)?.entries[0]?.state.focus).toBe('record-1999')
  expect(ann.told, 'nobody is told about themselves').toEqual([])
})

it('tells a slow reader later who has gone, and only the newest of who is there', () => {
  const [ann, bob, slow] = [sit('ann'), sit('bob'), sit('slow')]
  presence.show(ann.peer, { phase: 'setup' })
  presence.show(bob.peer, { phase: 'setup' })
  aMoment()
  slow.readAtOnce = false
  leave(ann)
  aMoment()
  presence.show(bob.peer, { phase: 'swot' })
  aMoment()
  presence.show(bob.peer, { phase: 'pool' })
  aMoment()
  expect(slow.told).toHaveLength(1)
  slow.readAtOnce = true
  aMoment()
  expect(slow.told.at(-1)).toEqual({
    entries: [{ connection: bob.peer.id, participantId: 'bob', state: { phase: 'pool' } }],
    gone: [ann.peer.id],
  })
  aMoment()
  expect(slow.told).toHaveLength(2)
})

it('tells whoever comes in who is there, and forgets those who leave', () => {
  const ann = sit('ann')
  presence.show(ann.peer, { phase: 'swot' })
  aMoment()
  expect(sit('bob').told[0]?.entries).toHaveLength(1)
  leave(ann)
  aMoment()
  expect(sit('cid').told).toEqual([])
})

it('stops asking when everyone who read slowly has left', () => {
  const [ann, slow] = [sit('ann'), sit('slow')]
  slow.readAtOnce = false
  presence.show(ann.peer, { phase: 'swot' })
  aMoment()
  leave(slow)
  aMoment()
  expect(vi.getTimerCount()).toBe(0)
})
