import { createHash } from 'node:crypto'
import * as v from 'valibot'
import * as Y from 'yjs'
import { type Surroundings, shuffled } from '#server/surroundings.ts'
import type { StickyId, UnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Sticky } from '#shared/records/discovery.ts'
import { trimWords } from '#shared/text/trimWords.ts'
import { placesAtEnd } from '#shared/workshop/edits/place.ts'
import { addRecord, proseOf, setProse } from '#shared/workshop/writeRecords.ts'
import { writeRecord } from './writeRecord.ts'

/** Notes on their way into the next, wider document. `source` names the document they come from, `unit/…` or `own/…`. */
export type Envelope = {
  readonly source: string
  readonly unitId: UnitId
  readonly notes: ReadonlyMap<string, Entry<'stickies'> | Entry<'notes'>>
}

export type Copy =
  | { readonly kind: 'original'; readonly key: string; readonly id: StickyId; readonly record: Sticky }
  | { readonly kind: 'variant'; readonly key: string; readonly id: StickyId; readonly record: Sticky }
  /** The variant that came last follows its author, as long as nobody has touched it over there. */
  | { readonly kind: 'follow'; readonly key: string; readonly id: StickyId; readonly text: string }

/** What was copied of a note: the ids it has over there, and the text of each as it was copied, hashed. */
const ledgerSchema = v.object({ ids: v.array(v.string()), texts: v.array(v.string()) })

/** What is still to be copied. An envelope that is opened again brings back what is no longer there, and what was reworded since. */
export function planCopies(
  target: Y.Doc,
  access: Y.Doc,
  envelope: Envelope,
  purpose: 'open' | 'late',
  newId: Surroundings['newId'],
): readonly Copy[] {
  const stickies = target.getMap('stickies')
  return [...envelope.notes].flatMap(([noteId, note]): readonly Copy[] => {
    if (trimWords(note.text) === '') return []
    const key = `${envelope.source}/${noteId}`
    const ledger = readLedger(access, key)
    const record = recordOf(note, envelope.unitId, purpose)
    if (!ledger) {
      // The same id may have come from elsewhere: it then gets another one rather than being lost.
      const id = stickies.has(noteId) ? newId<'sticky'>() : (noteId as StickyId)
      return [{ kind: 'original', key, id, record }]
    }
    const [firstId] = ledger.ids
    if (purpose === 'open' && firstId && !isLiving(stickies, firstId))
      return [{ kind: 'original', key, id: firstId as StickyId, record }]
    if (ledger.texts.includes(hashText(note.text))) return []
    const lastId = ledger.ids.at(-1)
    if (lastId && ledger.ids.length > 1 && isAsCopied(target, lastId, ledger.texts.at(-1)))
      return [{ kind: 'follow', key, id: lastId as StickyId, text: note.text }]
    const variantId = `${(firstId ?? noteId).slice(0, 34)}_v${ledger.ids.length}`
    const id = stickies.has(variantId) ? newId<'sticky'>() : (variantId as StickyId)
    return [{ kind: 'variant', key, id, record }]
  })
}

/** Copies in an order that says nothing about who wrote what, or when. */
export function applyCopies(
  target: Y.Doc,
  access: Y.Doc,
  copies: readonly Copy[],
  random: Surroundings['random'],
): void {
  const orders = placesAtEnd(target, 'stickies', copies.length)
  shuffled(copies, random).forEach((copy, index) => {
    const ledger = readLedger(access, copy.key) ?? { ids: [], texts: [] }
    if (copy.kind === 'follow') {
      const text = proseOf(target, 'stickies', copy.id, 'text')
      if (text) setProse(text, copy.text)
      writeLedger(access, copy.key, { ids: ledger.ids, texts: [...ledger.texts.slice(0, -1), hashText(copy.text)] })
      return
    }
    const record = { ...copy.record, order: orders[index] ?? copy.record.order }
    if (copy.kind === 'variant') {
      addRecord(target, 'stickies', copy.id, record)
      writeLedger(access, copy.key, {
        ids: [...ledger.ids, copy.id],
        texts: [...ledger.texts, hashText(record.text)],
      })
    } else {
      writeRecord(target, 'stickies', copy.id, record)
      writeLedger(access, copy.key, { ids: [copy.id], texts: [hashText(record.text)] })
    }
  })
}

/** Neither the author nor the time travels along. */
const recordOf = (note: Sticky, unitId: UnitId, purpose: 'open' | 'late'): Sticky => ({
  quadrant: note.quadrant,
  text: note.text,
  order: note.order,
  unitId,
  ...(purpose === 'late' ? { late: true } : {}),
})

const hashText = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

function readLedger(access: Y.Doc, key: string): v.InferOutput<typeof ledgerSchema> | null {
  const parsed = v.safeParse(ledgerSchema, access.getMap('copies').get(key))
  return parsed.success ? parsed.output : null
}

const writeLedger = (access: Y.Doc, key: string, ledger: v.InferOutput<typeof ledgerSchema>): void => {
  access.getMap('copies').set(key, ledger)
}

function isLiving(stickies: Y.Map<unknown>, id: string): boolean {
  const record = stickies.get(id)
  return record instanceof Y.Map && record.get('removed') !== true
}

const isAsCopied = (target: Y.Doc, id: string, textHash: string | undefined): boolean =>
  isLiving(target.getMap('stickies'), id) &&
  hashText(proseOf(target, 'stickies', id as StickyId, 'text')?.toString() ?? '') === textHash
