import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { canonicalJson } from '#shared/domain/contentHash.ts'
import { collectionsOf } from '#shared/records/collections.ts'
import { type DocumentRef, documentPath } from '#shared/records/documents.ts'
import { roomStates, stateName } from '#tests/support/matrix/room.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { createFrameMaker, type Frame } from './frames.ts'
import type { FuzzPeer } from './fuzzPeer.ts'
import { type Guest, guestOf, ready } from './guests.ts'
import { type LiveRoom, openLiveRoom, partsIn } from './liveRoom.ts'
import { type Lookup, wasAllowed } from './oracle.ts'
import type { Outcome, Tally } from './tally.ts'
import { createWitness } from './witness.ts'

/** How many ticks a room stays in one state. */
const ticksPerState = 60
/** So often presence gets its turn, which runs on a timer. */
const ticksPerPause = 50

/** A frame on its way, and how many messages of its socket are saved once this one is. */
type Post = { readonly frame: Frame; readonly peer: FuzzPeer; readonly savedWith: number }

/** Lets hostile and honest people write to one document of a new workshop; counts into `tally` what came of it. */
export async function fuzzRoom(
  document: DocumentRef,
  random: SeededRandom,
  frames: number,
  tally: Tally,
): Promise<void> {
  const parts = partsIn(document)
  let state = random.pick(roomStates)
  const room = await openLiveRoom(document, state, random)
  const { workshop } = room
  tally.openedRoom()
  const attackers = parts.hostile.map((player) => guestOf(player, random, false))
  const writer = guestOf(random.pick(parts.honest), random, true)
  const watcher = guestOf(parts.witness, random, true)
  const seen = watcher.doc ?? new Y.Doc()
  const witness = createWitness(seen)
  const watching = await ready(workshop, document, watcher)
  await ready(workshop, document, writer)
  const make = createFrameMaker(document, seen, random)
  const readers = [watcher, writer]
  witness.changes()

  /** Whatever the server has sent is read and answered. */
  const hearAll = async () => {
    while (readers.map(({ peer }) => peer?.read()).some(Boolean)) await workshop.settled()
  }
  const lookUp: Lookup = (collection, id) => {
    const record = typeof id === 'string' ? seen.getMap(collection).get(id) : undefined
    return record instanceof Y.Map ? record.get('unitId') : undefined
  }

  let sent = 0
  for (let tick = 1; sent < frames; tick += 1) {
    if (tick % ticksPerPause === 0) await setImmediate()
    if (tick % ticksPerState === 0) {
      state = random.pick(roomStates)
      await room.move(state)
      await hearAll()
      // The server's own doing, which is nobody's change: looked at now, so that it isn't taken for the next tick's.
      witness.changes()
    }
    const batch = nextBatch()
    for (const { guest } of batch) await ready(workshop, document, guest)
    const posts = batch.map((frame, index): Post => {
      const peer = peerOf(frame.guest)
      const earlier = batch.slice(0, index).filter(({ guest }) => guest === frame.guest).length
      return { frame, peer, savedWith: peer.saved() + earlier + 1 }
    })

    const start = performance.now()
    for (const { peer, frame } of posts) peer.send(frame.bytes)
    await workshop.settled()
    tally.tookServer(performance.now() - start)

    for (const { peer } of posts) if (peer.read()) await workshop.settled()
    await hearAll()
    sent += batch.length
    const outcomes = posts.map(outcomeOf)
    for (const [index, { kind, guest }] of batch.entries()) {
      const outcome = outcomes[index] ?? { kind: 'idle' }
      tally.count(kind, outcome, `${guest.player.name} while ${stateName(state)}`)
      // Sometimes they come again of themselves, so that not every socket is one that was never refused.
      if (kind !== 'honest' && outcome.kind === 'idle' && random.next() < 0.2) guest.peer?.close()
    }
    judgeChanges(batch.filter((_, index) => outcomes[index]?.kind === 'accepted'))
  }
  await comparesWith(room)
  for (const { peer } of [...attackers, ...readers]) peer?.close()

  /** Honest people among themselves, hostile ones among themselves, or both in the same tick. */
  function nextBatch(): readonly Frame[] {
    const draw = random.next()
    const honest = draw < 0.45 ? Array.from({ length: 1 + random.below(3) }, () => make.honest(writer, state)) : []
    const hostile =
      draw > 0.33
        ? random
            .shuffle(attackers)
            .slice(0, 1 + random.below(3))
            .map(make.hostile)
        : []
    return [...(random.next() < 0.5 ? [...honest, ...hostile] : [...hostile, ...honest])].filter(
      (frame) => frame !== null,
    )
  }

  /**
   * Only whose frame was saved can have changed anything, most often one of them; a change that none of them was allowed
   * to make is a hole.
   */
  function judgeChanges(saved: readonly Frame[]): void {
    const where = documentPath(document)
    const players = [...new Set(saved.map(({ guest }) => guest.player))]
    for (const change of witness.changes()) {
      tally.judgedChange()
      if (players.some((player) => wasAllowed(player, document, state, change, lookUp))) continue
      const who = players.map(({ name }) => name).join(' and ') || 'nobody'
      tally.violated(`${stateName(state)}: ${who} changed ${JSON.stringify(change)} in ${where}`)
    }
    for (const name of witness.unknownRoots()) tally.violated(`a root ${JSON.stringify(name)} in ${where}`)
  }

  async function comparesWith({ doc, broken }: LiveRoom): Promise<void> {
    for (const what of broken()) tally.broke(what)
    if (!watching.isOpen()) tally.broke(`who only watched was closed: ${watching.refusal()}`)
    const own = await doc()
    for (const name of collectionsOf[document.kind]) {
      const [here, there] = [seen, own].map((one) => canonicalJson(one.getMap(name).toJSON()))
      if (here !== there) tally.broke(`${name} of ${documentPath(document)} isn't what everybody was told`)
    }
  }
}

function peerOf({ peer, player }: Guest): FuzzPeer {
  if (!peer) throw new Error(`${player.name} has no socket`)
  return peer
}

function outcomeOf({ peer, savedWith }: Post): Outcome {
  const code = peer.refusal()
  if (code !== null) return { kind: 'refused', code }
  return { kind: peer.saved() >= savedWith ? 'accepted' : 'idle' }
}
