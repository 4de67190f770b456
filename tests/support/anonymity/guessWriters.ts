import * as decoding from 'lib0/decoding'
import * as v from 'valibot'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { presenceMessageSchema } from '#shared/protocol/presence.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { Received, Seat } from './seat.ts'

/** Everything that reached somebody who wants to know: the bytes with their times, and the documents they make. */
export type Attacker = { readonly board: Seat; readonly notes: Seat; readonly writers: readonly ParticipantId[] }

/** Per way of reasoning: note → whose it takes it to be. */
export type Guesses = { readonly [Cue in CueName]: ReadonlyMap<string, ParticipantId> }
export const cueNames = ['order', 'arrival', 'ids', 'clientIds', 'timing', 'together'] as const
export type CueName = (typeof cueNames)[number]

/**
 * Guesses who wrote each note, in every way that what was received allows: by the place the notes were given, by the order
 * in which they were written into the document, by their ids, by the Yjs client ids under which people signed other things,
 * by what happened on the board when a note was counted or arrived; and by all of it together. Where a way says nothing, chance decides.
 */
export function guessWriters({ board, notes, writers }: Attacker, random: SeededRandom): Guesses {
  const records = readOne(notes.doc, 'stickies')
  const ids = [...records.keys()]
  const items = itemsOf(notes.doc)
  const known = signedClientIds(board.doc)
  const busy = signsOfLife(board)
  const arrivedAt = arrivals(notes)
  const countedAt = counts(board)
  const byRank = (sorted: readonly string[], people: readonly ParticipantId[]) =>
    new Map(sorted.map((id, rank) => [id, people[Math.floor((rank * people.length) / sorted.length)] ?? people[0]]))
  const inRoster = [...readOne(board.doc, 'roster').keys()].filter((id) => writers.includes(id as ParticipantId))
  const sortedBy = (key: (id: string) => string | number) => ids.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))

  const order = byRank(
    sortedBy((id) => records.get(id as never)?.order ?? ''),
    inRoster as ParticipantId[],
  )
  const arrival = byRank(
    sortedBy((id) => items.get(id)?.clock ?? 0),
    inRoster as ParticipantId[],
  )
  const idOrder = byRank(ids.toSorted(), writers.toSorted())
  const clientIds = new Map(ids.map((id) => [id, known.get(items.get(id)?.client ?? -1)]))
  const inArrival = sortedBy((id) => items.get(id)?.clock ?? 0)
  const timing = new Map(
    inArrival.map((id, index) => {
      const at = arrivedAt.get(id) ?? 0
      const isOneOfMany = [...arrivedAt.values()].filter((other) => other === at).length > 1
      return [id, nearest(busy, isOneOfMany ? (countedAt[index] ?? at) : at)]
    }),
  )
  const decided = (guess: ReadonlyMap<string, ParticipantId | undefined>) =>
    new Map(ids.map((id) => [id, guess.get(id) ?? random.pick(writers)]))
  const cues = { order, arrival, ids: idOrder, clientIds, timing }
  const together = new Map(
    ids.map((id) => [
      id,
      mostNamed(
        Object.values(cues).map((cue) => cue.get(id)),
        random,
      ),
    ]),
  )
  return {
    order: decided(order),
    arrival: decided(arrival),
    ids: decided(idOrder),
    clientIds: decided(clientIds),
    timing: decided(timing),
    together: decided(together),
  }
}

/** The struct that put each note there. */
function itemsOf(doc: Y.Doc): ReadonlyMap<string, Y.ID> {
  return new Map([...doc.getMap('stickies')._map].map(([id, item]) => [id, item.id]))
}

/** Whose a client id is, by the comments that were written under it. */
function signedClientIds(board: Y.Doc): ReadonlyMap<number, ParticipantId> {
  return new Map(
    [...readOne(board, 'comments').values()].flatMap(({ id, author }) => {
      const item = board.getMap('comments')._map.get(id)
      return item ? [[item.id.client, author] as const] : []
    }),
  )
}

type SignOfLife = { readonly at: number; readonly participantId: ParticipantId }

/** When somebody was seen to do something under their own name. */
function signsOfLife(seat: Seat): readonly SignOfLife[] {
  const doc = new Y.Doc()
  const signs: SignOfLife[] = []
  for (const { at, bytes } of seat.received) {
    for (const participantId of shownIn(bytes)) signs.push({ at, participantId })
    const before = new Set(readOne(doc, 'comments').keys())
    apply(doc, bytes)
    for (const { id, author } of readOne(doc, 'comments').values())
      if (!before.has(id)) signs.push({ at, participantId: author })
  }
  return signs
}

function arrivals(seat: Seat): ReadonlyMap<string, number> {
  const doc = new Y.Doc()
  const seen = new Map<string, number>()
  for (const { at, bytes } of seat.received) {
    apply(doc, bytes)
    for (const id of readOne(doc, 'stickies').keys()) if (!seen.has(id)) seen.set(id, at)
  }
  return seen
}

/** When the number of silent notes rose, once per note. */
function counts(seat: Seat): readonly number[] {
  const doc = new Y.Doc()
  const times: number[] = []
  for (const { at, bytes } of seat.received) {
    apply(doc, bytes)
    const written = [...readOne(doc, 'progress').values()].reduce((sum, { silentNotes = 0 }) => sum + silentNotes, 0)
    while (times.length < written) times.push(at)
  }
  return times
}

function apply(doc: Y.Doc, bytes: Received['bytes']): void {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== messageNumbers.sync) return
  if (decoding.readVarUint(decoder) !== sync.messageYjsSyncStep1)
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
}

function shownIn(bytes: Uint8Array): readonly ParticipantId[] {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== messageNumbers.presence) return []
  const message = v.parse(presenceMessageSchema, JSON.parse(decoding.readVarString(decoder)))
  return message.entries.map(({ participantId }) => participantId as ParticipantId)
}

const nearest = (signs: readonly SignOfLife[], at: number): ParticipantId | undefined =>
  signs.toSorted((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))[0]?.participantId

function mostNamed(names: readonly (ParticipantId | undefined)[], random: SeededRandom): ParticipantId | undefined {
  const votes = new Map<ParticipantId, number>()
  for (const name of random.shuffle(names)) if (name) votes.set(name, (votes.get(name) ?? 0) + 1)
  return [...votes].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
