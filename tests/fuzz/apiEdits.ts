import * as Y from 'yjs'
import { type CollectionName, collectionsOf } from '#shared/records/collections.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import { type Player, stranger } from '#tests/support/matrix/cast.ts'
import { type KindOfChange, kindsOfChange } from '#tests/support/matrix/changes.ts'
import { mayBeWritten, type RoomState, rowOf } from '#tests/support/matrix/whoMayWrite.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { oddKeys, oddText, oddValue } from './oddValues.ts'

type Edit = (doc: Y.Doc) => void

/** An edit with the library's own hands that may be forbidden, odd, or both. */
export function hostileEdit(random: SeededRandom, player: Player, kind: DocumentKind): Edit {
  const names: readonly CollectionName[] = collectionsOf[kind]
  return (doc) => {
    const collection = random.pick(names)
    const map = doc.getMap(collection)
    const keys = [...map.keys()]
    const key = keys.length > 0 ? random.pick(keys) : 'hostile0'
    const record = map.get(key)
    if (random.next() < 0.5) {
      const change = random.pick(kindsOfChange.filter(({ concerns }) => concerns(collection)))
      applyKind(
        change,
        doc,
        collection,
        change.isNew ? `hostile${random.below(1e9)}` : key,
        player,
        random.next() < 0.5,
      )
      return
    }
    const strange = random.pick([
      () =>
        record instanceof Y.Map ? record.set(random.pick(oddKeys), oddValue(random)) : map.set(key, oddValue(random)),
      () => map.set(random.pick(oddKeys), new Y.Map([['unitId', player.home]])),
      () =>
        map.set(
          key,
          random.pick([new Y.Array(), new Y.Text('x'), new Y.XmlText('x'), new Y.XmlElement('script'), new Y.Doc()]),
        ),
      () => doc.getMap(random.pick(['secrets', 'access', '__proto__', 'constructor'])).set('anything0', 1),
      () => {
        const text = record instanceof Y.Map ? record.get('text') : null
        if (!(text instanceof Y.Text)) return
        const edits = [
          () => text.format(0, text.length, { bold: true }),
          () => text.insertEmbed(0, { image: 'x' }),
          () => text.insert(random.below(text.length + 1), oddText(random)),
          () => text.delete(0, Math.min(text.length, 1 + random.below(20))),
        ]
        random.pick(edits)()
      },
      () => (record instanceof Y.Map ? record.set('deep', nested(random.below(30))) : undefined),
    ])
    try {
      strange()
    } catch (error) {
      // The library itself takes no value whose constructor isn't what it looks like.
      if (!(error instanceof Error && error.message === 'Unexpected content type')) throw error
    }
  }
}

/** An edit that this person may make now, on a record of their own; `null` where there is nothing to do. */
export function honestEdit(random: SeededRandom, player: Player, kind: DocumentKind, state: RoomState): Edit | null {
  const names: readonly CollectionName[] = collectionsOf[kind]
  const open = names.filter((name) => mayBeWritten(rowOf(kind, name, 'add'), player.letter, true, state))
  if (open.length === 0) return null
  const collection = random.pick(open)
  const kinds = kindsOfChange.filter((one) => one.concerns(collection) && honestKinds.has(one.name))
  const change = random.pick(kinds)
  return (doc) => {
    const standing = [...doc.getMap(collection).keys()].filter((key) => isKeyOf(player, key))
    const isNew = change.isNew === true || standing.length === 0
    const added = kinds.find((one) => one.isNew)
    const chosen = isNew ? added : change
    if (chosen) applyKind(chosen, doc, collection, isNew ? newKey(player, random) : random.pick(standing), player, true)
  }
}

const honestKinds = new Set([
  'adds a record',
  'changes a field',
  'changes shared text',
  'removes',
  'sets a value',
  'sets the field of a single record',
])

/** Keys by which an honest writer knows their own records again. */
const newKey = (player: Player, random: SeededRandom) => `${player.id.slice(0, 6)}_${random.below(1e9)}`
const isKeyOf = (player: Player, key: string): boolean => key.startsWith(`${player.id.slice(0, 6)}_`)

function applyKind(
  change: KindOfChange,
  doc: Y.Doc,
  collection: CollectionName,
  key: string,
  player: Player,
  isOwn: boolean,
): void {
  const map = doc.getMap(collection)
  if (!change.isNew && change.name !== 'destroys' && !(map.get(key) instanceof Y.Map) && change.concerns('stickies'))
    return
  const owner = isOwn
    ? { unitId: player.home, otherUnitId: player.away, authorId: player.id, authorName: player.name }
    : { unitId: player.away, otherUnitId: player.home, authorId: stranger.id, authorName: stranger.name }
  try {
    change.edit({ collection, map, key, owner, strangerId: stranger.id, strangerName: stranger.name })
  } catch (error) {
    // A record that lacks what this change is about is left as it is.
    if (!(error instanceof Error && /no record|has no text/.test(error.message))) throw error
  }
}

function nested(levels: number): Y.Map<unknown> {
  const outer = new Y.Map<unknown>()
  let inner = outer
  for (let level = 0; level < levels; level += 1) {
    const next = new Y.Map<unknown>()
    inner.set('deeper', next)
    inner = next
  }
  return outer
}
