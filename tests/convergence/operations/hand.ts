import type * as Y from 'yjs'
import type { Undo } from '#client/stores/undo.ts'
import type { Id } from '#shared/ids.ts'
import { refusalOf } from '#shared/permissions.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { Device, OpenDocument } from '../device.ts'

/** What somebody has before them while they do something: a document, and what they may do with it as far as they see. */
export type Hand = {
  readonly doc: Y.Doc
  readonly board: BoardSnapshot
  readonly undo: Undo
  readonly random: SeededRandom
  readonly newId: <Kind extends string>() => Id<Kind>
  readonly now: number
  readonly participantId: string
  readonly unitId: string | null
  /** What the browser asks before it offers a control; `unitIds`: whose record. */
  readonly may: (collection: CollectionName, ...unitIds: readonly (string | undefined)[]) => boolean
  readonly mayCorrectOthers: boolean
  /** One of these, where there are any. */
  readonly one: <Item>(items: Iterable<Item>) => Item | null
  readonly words: () => string
}

/** Something that people do. Answers whether there was anything to do. */
export type Operation = {
  readonly kind: string
  readonly in: DocumentKind
  /** How often it happens, compared with the others. */
  readonly weight: number
  readonly act: (hand: Hand) => boolean
}

type Given = Pick<Hand, 'random' | 'newId' | 'now'>

export function handOf(device: Device, { live }: OpenDocument, given: Given): Hand {
  const { random } = given
  const board = device.board()
  const actor = device.actor()
  const context = device.context()
  return {
    ...given,
    doc: live.document,
    board,
    undo: live.undo,
    participantId: device.person.id,
    unitId: actor.unitId,
    may: (collection, ...unitIds) => {
      const known = unitIds.filter((unitId) => unitId !== undefined)
      return (
        refusalOf(actor, context, {
          document: live.connection.ref,
          collection,
          key: '',
          unitIds: known,
          writes: 'whole',
        }) === null
      )
    },
    mayCorrectOthers: actor.role === 'facilitator' || actor.role === 'ceo',
    one: (items) => {
      const all = [...items]
      return all.length === 0 ? null : random.pick(all)
    },
    words: () => {
      const mark = live.connection.ref.kind === 'unit' && actor.unitId !== null ? unitMark(board, actor.unitId) : ''
      return `${mark}${Array.from({ length: 1 + random.below(4) }, () => random.pick(vocabulary)).join(' ')}`
    },
  }
}

/** One character that says in which unit's envelope a word was written; no edit can cut it in two. */
export const unitMark = (board: BoardSnapshot, unitId: string): string =>
  String.fromCodePoint(firstMark + [...board.units.keys()].toSorted().indexOf(unitId))

const firstMark = 0x2460
export const anyMark = /[\u2460-\u2473]/g

const vocabulary = [
  'margin',
  'Kunden',
  'churn',
  'größer',
  '価格',
  '🚀',
  'delivery',
  'trust',
  'hiring',
  'é',
  'slow',
  'renewals',
] as const

/** What somebody makes of a text: types on, puts something in, takes something out, or begins anew. */
export function retyped({ random, words }: Hand, text: string): string {
  const characters = [...text]
  const at = random.below(characters.length + 1)
  switch (random.below(4)) {
    case 0:
      return `${text} ${words()}`
    case 1:
      return [...characters.slice(0, at), words(), ...characters.slice(at)].join('')
    case 2:
      return [...characters.slice(0, at), ...characters.slice(at + 1 + random.below(6))].join('')
    default:
      return words()
  }
}
