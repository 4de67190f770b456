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

/** What somebody is still to be told: connections whose state is new to them, and those that have gone. */
type News = { readonly changed: ReadonlySet<string>; readonly gone: ReadonlySet<string> }

export function createPresence(peers: ReadonlySet<Peer>): Presence {
  const entries = new Map<string, PresenceEntry>()
  const changed = new Set<string>()
  const gone = new Set<string>()
  /** Those who read too slowly just now: they are told later, the newest of each and whoever has gone. */
  const owed = new Map<Peer, News>()
  let timer: NodeJS.Timeout | undefined

  const flush = () => {
    timer = undefined
    const toMost = messageOf(entries, { changed, gone })
    for (const peer of peers) {
      const before = owed.get(peer)
      const isToldAsMost = !before && !changed.has(peer.id)
      const news = isToldAsMost ? { changed, gone } : newsFor(peer, { changed, gone }, before)
      const message = isToldAsMost ? toMost : messageOf(entries, news)
      if (!message || peer.mention(message)) owed.delete(peer)
      else owed.set(peer, { changed: new Set(news.changed), gone: new Set(news.gone) })
    }
    changed.clear()
    gone.clear()
    if (owed.size > 0) flushSoon()
  }
  const flushSoon = () => {
    timer ??= setTimeout(flush, limits.presenceIntervalMs)
  }

  return {
    enter: (peer) => {
      if (entries.size === 0) return
      const everyone = { changed: new Set(entries.keys()), gone: new Set<string>() }
      const message = messageOf(entries, everyone)
      if (!message || peer.mention(message)) return
      owed.set(peer, everyone)
      flushSoon()
    },
    show: (peer, state) => {
      entries.set(peer.id, { connection: peer.id, participantId: peer.participantId, state })
      changed.add(peer.id)
      flushSoon()
    },
    leave: (peer) => {
      owed.delete(peer)
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

/** Nobody is told about themselves; who has gone meanwhile is no news of any other kind. */
function newsFor(peer: Peer, now: News, before: News = { changed: new Set(), gone: new Set() }): News {
  const gone = new Set([...before.gone, ...now.gone])
  const changed = [...before.changed, ...now.changed].filter((connection) => connection !== peer.id)
  return { changed: new Set(changed.filter((connection) => !gone.has(connection))), gone }
}

/** `null` where there is nothing to say. */
function messageOf(entries: ReadonlyMap<string, PresenceEntry>, { changed, gone }: News): Uint8Array | null {
  const newer = [...changed].flatMap((connection) => entries.get(connection) ?? [])
  return newer.length > 0 || gone.size > 0 ? presenceMessage({ entries: newer, gone: [...gone] }) : null
}
