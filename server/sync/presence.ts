import { limits } from '#shared/limits.ts'
import type { PresenceEntry, PresenceState } from '#shared/protocol/presence.ts'
import type { Peer } from './peer.ts'
import { presenceMessage } from './wire.ts'

/** Who is in a room and where: the newest state of each connection, sent on at a steady pace and never kept. */
export type Presence = {
  readonly enter: (peer: Peer) => void
  readonly show: (peer: Peer, state: PresenceState) => void
  readonly leave: (peer: Peer) => void
  readonly stop: () => void
}

export function createPresence(peers: ReadonlySet<Peer>): Presence {
  const entries = new Map<string, PresenceEntry>()
  const changed = new Set<string>()
  const gone = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const flush = () => {
    timer = undefined
    for (const peer of peers) {
      const others = [...changed].filter((connection) => connection !== peer.id)
      const newer = others.flatMap((connection) => entries.get(connection) ?? [])
      if (newer.length > 0 || gone.size > 0) peer.mention(presenceMessage({ entries: newer, gone: [...gone] }))
    }
    changed.clear()
    gone.clear()
  }
  const flushSoon = () => {
    timer ??= setTimeout(flush, limits.presenceIntervalMs)
  }

  return {
    enter: (peer) => {
      if (entries.size > 0) peer.mention(presenceMessage({ entries: [...entries.values()], gone: [] }))
    },
    show: (peer, state) => {
      entries.set(peer.id, { connection: peer.id, participantId: peer.participantId, state })
      changed.add(peer.id)
      flushSoon()
    },
    leave: (peer) => {
      if (!entries.delete(peer.id)) return
      changed.delete(peer.id)
      gone.add(peer.id)
      flushSoon()
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
