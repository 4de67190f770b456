import * as Y from 'yjs'
import { firstOneShotClientId } from '#shared/protocol/clientIds.ts'
import { type CollectionName, collections, collectionsOf } from '#shared/records/collections.ts'
import {
  boardDocument,
  type DocumentKind,
  type DocumentRef,
  documentPath,
  leadsDocument,
  ownDocument,
  unitDocument,
} from '#shared/records/documents.ts'
import { cast, type Player, type PlayerName, playerNames, stranger } from './cast.ts'
import { type KindOfChange, kindsOfChange, recordOf, type Target } from './changes.ts'
import { keyResultOf, type Owner, objectiveOf, samples } from './samples.ts'
import { mayBeWritten, type RoomState, rowOf } from './whoMayWrite.ts'

/** One change that one person sends to one document; whether it is allowed depends on the room's state. */
export type Cell = {
  readonly name: string
  readonly player: PlayerName
  readonly document: DocumentRef
  readonly row: string
  readonly update: Uint8Array
  readonly isAllowed: (state: RoomState) => boolean
}

/** The documents as they stand before any cell (by path), and every cell that there is. */
export type Matrix = { readonly seeds: ReadonlyMap<string, Uint8Array>; readonly cells: readonly Cell[] }

type Plan = Omit<Target, 'map'> & {
  readonly player: PlayerName
  readonly document: DocumentRef
  readonly kind: KindOfChange
  readonly isOwn: boolean
}

export function buildMatrix(): Matrix {
  const seeds = new Map<string, Uint8Array>()
  const cells: Cell[] = []
  for (const [path, plans] of plansByDocument()) {
    const doc = new Y.Doc()
    doc.transact(() => seed(doc, plans))
    seeds.set(path, Y.encodeStateAsUpdate(doc))
    for (const plan of plans) cells.push(cellOf(doc, plan, cells.length))
  }
  return { seeds, cells }
}

function plansByDocument(): ReadonlyMap<string, readonly Plan[]> {
  const plans = new Map<string, Plan[]>()
  let count = 0
  for (const player of playerNames) {
    for (const document of readableBy(player)) {
      for (const collection of collectionsOf[document.kind]) {
        for (const kind of kindsOfChange.filter(({ concerns }) => concerns(collection))) {
          for (const isOwn of [true, false]) {
            count += 1
            const path = documentPath(document)
            const key = `key${String(count).padStart(7, '0')}`
            const { id: strangerId, name: strangerName } = stranger
            const owner = ownerFor(cast[player], isOwn)
            const plan = { player, document, collection, kind, isOwn, key, owner, strangerId, strangerName }
            plans.set(path, [...(plans.get(path) ?? []), plan])
          }
        }
      }
    }
  }
  return plans
}

const ownerFor = ({ id, name, home, away }: Player, isOwn: boolean): Owner =>
  isOwn
    ? { unitId: home, otherUnitId: away, authorId: id, authorName: name }
    : { unitId: away, otherUnitId: home, authorId: stranger.id, authorName: stranger.name }

/** Those who may not read a document never get as far as writing: that is another table. */
function readableBy(name: PlayerName): readonly DocumentRef[] {
  const { id, role, letter, home, removed } = cast[name] as Player
  if (removed) return []
  const isMember = letter !== null && role !== 'facilitator'
  return [
    boardDocument,
    ...(isMember ? [unitDocument(home), ownDocument(id)] : []),
    ...(letter !== null && letter !== 'P' ? [leadsDocument] : []),
  ]
}

function seed(doc: Y.Doc, plans: readonly Plan[]): void {
  for (const { collection, kind, key, owner } of plans) {
    if (kind.isNew) continue
    const { shape } = collections[collection]
    const value =
      shape === 'records'
        ? recordOf(collection, owner, kind.standing)
        : shape === 'values'
          ? samples[collection](owner)
          : 'set'
    doc.getMap(collection).set(key, value)
  }
  if (!plans.some(({ collection }) => collection === 'keyResults')) return
  for (const { home, away } of Object.values<Player>(cast)) {
    for (const unitId of [home, away]) {
      const owner: Owner = { unitId, otherUnitId: unitId, authorId: stranger.id, authorName: stranger.name }
      const put = (name: CollectionName, key: string) => {
        if (!doc.getMap(name).has(key)) doc.getMap(name).set(key, recordOf(name, owner))
      }
      put('objectives', objectiveOf(unitId))
      put('keyResults', keyResultOf(unitId))
    }
  }
}

const firstOwnClientId = 100_000

/** Each under a client id of its own, one that is good for one update where there are such, so that no cell builds on another. */
function cellOf(doc: Y.Doc, plan: Plan, number: number): Cell {
  const { collection, document, isOwn, kind, player } = plan
  const row = rowOf(document.kind, collection, aspectIn(document.kind, plan))
  const firstId = document.kind === 'own' || document.kind === 'unit' ? firstOneShotClientId : firstOwnClientId
  const update = updateUnder(doc, firstId + number, () => kind.edit({ ...plan, map: doc.getMap(collection) }))
  const countsAsOwn = kind.counts === 'asOthers' ? false : kind.counts === 'swapped' ? !isOwn : isOwn
  const whose = isOwn ? 'own' : "another's"
  return {
    name: `${player} ${kind.name}: ${whose} ${collection} in ${document.kind}`,
    player,
    document,
    row,
    update,
    isAllowed: (state) => kind.counts !== 'malformed' && mayBeWritten(row, cast[player].letter, countsAsOwn, state),
  }
}

/** Where one row speaks of several aspects. */
function aspectIn(kind: DocumentKind, { collection, kind: { aspect } }: Plan): string | undefined {
  if (collection === 'dependencies' && aspect === 'origin') return 'ends'
  if (collection !== 'stickies' || kind !== 'board') return aspect
  return aspect === 'author' ? 'origin' : aspect === 'removal' ? 'words' : aspect
}

function updateUnder(doc: Y.Doc, clientId: number, edit: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const record = (update: Uint8Array) => updates.push(update)
  const own = doc.clientID
  doc.on('update', record)
  doc.clientID = clientId
  doc.transact(edit)
  doc.clientID = own
  doc.off('update', record)
  const [update] = updates
  if (!update || updates.length > 1) throw new Error(`a cell is one update, not ${updates.length}`)
  return update
}
