import * as Y from 'yjs'
import { createMemoryStore } from '#server/storage/memory.ts'
import { createCounters } from '#server/sync/counters.ts'
import { createWorkshop, type Workshop } from '#server/sync/workshop.ts'
import { type CollectionName, collections, collectionsOf } from '#shared/records/collections.ts'
import { boardDocument, type DocumentRef, documentPath } from '#shared/records/documents.ts'
import { success } from '#shared/result.ts'
import { cast, delivery, type Player, sales, stranger } from '#tests/support/matrix/cast.ts'
import { recordOf } from '#tests/support/matrix/changes.ts'
import { furnish } from '#tests/support/matrix/room.ts'
import { keyResultOf, type Owner, objectiveOf, samples } from '#tests/support/matrix/samples.ts'
import type { RoomState } from '#tests/support/matrix/whoMayWrite.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'

/** A workshop in this process, with the real rooms, guard and flushing on a store in memory. */
export type LiveRoom = {
  readonly workshop: Workshop
  readonly move: (state: RoomState) => Promise<void>
  /** The server's document, to be compared with what it told everybody. */
  readonly doc: () => Promise<Y.Doc>
  /** Anything that broke: a throw after a change was accepted, a document that waits for something. */
  readonly broken: () => readonly string[]
}

export async function openLiveRoom(document: DocumentRef, state: RoomState, random: SeededRandom): Promise<LiveRoom> {
  const incidents: string[] = []
  const workshop = createWorkshop('fuzzed', {
    store: createMemoryStore(),
    counters: createCounters(),
    report: ({ what, error }) => incidents.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
    flushed: () => undefined,
  })
  const documents = document.kind === 'board' ? [document] : [boardDocument, document]
  // The server's own client ids come from the seed too: what an attacker can name is then the same each time.
  await workshop.read(documents, (docs) => {
    for (const doc of docs) doc.clientID = random.below(2 ** 32)
  })
  await workshop.edit([boardDocument], ([board]) => {
    if (board) furnish(board, state)
    return success(null)
  })
  await workshop.edit([document], ([doc]) => {
    if (doc) fill(doc, collectionsOf[document.kind])
    return success(null)
  })
  return {
    workshop,
    move: async (next) => {
      await workshop.edit([boardDocument], ([board]) => {
        if (board) hold(board.getMap('control'), next)
        return success(null)
      })
    },
    doc: () => workshop.read([document], ([doc]) => doc ?? new Y.Doc()),
    broken: () => [
      ...incidents,
      ...workshop
        .rooms()
        .filter(({ doc }) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
        .map((room) => `${documentPath(document)} waits for something in ${room.name}`),
    ],
  }
}

/** Only what differs from one state to the other: furnishing anew would let the room grow each time. */
function hold(control: Y.Map<unknown>, { phase, hold: how }: RoomState): void {
  for (const field of ['isLocked', 'frozen', 'amending']) if (control.has(field)) control.delete(field)
  control.set('phase', phase)
  if (how === 'locked') control.set('isLocked', true)
  if (how === 'frozen' || how === 'amending') control.set('frozen', { hash: '', at: 1, by: '', amendment: 0 })
  if (how === 'amending') control.set('amending', true)
}

/** A record of every collection for each unit, so that there is something to get wrong. */
function fill(doc: Y.Doc, names: readonly CollectionName[]): void {
  for (const unitId of [sales, delivery]) {
    const owner: Owner = {
      unitId,
      otherUnitId: unitId === sales ? delivery : sales,
      authorId: stranger.id,
      authorName: stranger.name,
    }
    for (const name of names) {
      const { shape } = collections[name]
      const key =
        name === 'objectives'
          ? objectiveOf(unitId)
          : name === 'keyResults'
            ? keyResultOf(unitId)
            : `${name.slice(0, 8)}_${unitId}`
      if (shape === 'records' && name !== 'roster' && name !== 'units') doc.getMap(name).set(key, recordOf(name, owner))
      if (shape === 'values') doc.getMap(name).set(key, samples[name](owner))
    }
  }
  if (names.includes('vision')) doc.getMap('vision').set('statement', new Y.Text('Up'))
}

type Parts = { readonly hostile: readonly Player[]; readonly honest: readonly Player[]; readonly witness: Player }

/** Everybody hostile may read the document, and so send anything to it; who is honest does only what they may. */
export function partsIn(document: DocumentRef): Parts {
  const { facilitator, ceo, ceoDeputy, lead, deputy, participant, colleague, observer, wall } = cast
  switch (document.kind) {
    case 'board':
      return {
        hostile: [facilitator, ceo, lead, deputy, participant, observer, wall],
        honest: [ceoDeputy, colleague],
        witness: wall,
      }
    case 'unit':
      return { hostile: [lead, deputy, participant], honest: [ceoDeputy], witness: lead }
    case 'leads':
      return { hostile: [facilitator, ceo, lead, deputy], honest: [ceoDeputy], witness: facilitator }
    case 'own':
      return { hostile: [participant], honest: [participant], witness: participant }
  }
}
