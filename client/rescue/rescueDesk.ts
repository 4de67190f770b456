import type * as Y from 'yjs'
import type { LostChange, SetAside } from '#client/session/setAside.ts'
import type { LiveDocuments, OpenKind } from '#client/stores/liveDocument.ts'
import { newId } from '#shared/ids.ts'
import type { WriteContext } from '#shared/permissions/context.ts'
import { refusalOf, type WriteRefusal } from '#shared/permissions.ts'
import { boardDocument, parseDocumentPath } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { park } from '#shared/workshop/edits/parkingLot.ts'
import type { Rescue } from './rescue.ts'
import { refusalsOf } from './writable.ts'
import { writeAgain } from './writeAgain.ts'

/** What a person may do with what could not be added. Nothing goes without one of these. */
export type RescueDesk = {
  /** Whether all of it is on this device's disk. */
  readonly isKept: () => boolean
  /** Why each change of an entry can't be written now, in their order; `null` where it can. */
  readonly refusals: (entry: SetAside) => readonly (WriteRefusal | null)[]
  /** Why nothing can be put into the parking lot now. */
  readonly parkRefusal: () => WriteRefusal | null
  readonly tryAgain: (entry: SetAside, changes: readonly LostChange[]) => void
  /** Parks the given words on the board, under a person's name, and lets go of the changes. */
  readonly park: (entry: SetAside, changes: readonly LostChange[], parked: Parked) => void
  /** Answers with the way to have them back. */
  readonly letGo: (entry: SetAside, changes: readonly LostChange[]) => () => void
}

export type Parked = { readonly texts: readonly string[]; readonly name: string; readonly now: number }

type Options = {
  readonly rescue: Rescue
  readonly live: () => LiveDocuments
  readonly actor: () => Actor
  readonly context: () => WriteContext
}

export function createRescueDesk({ rescue, live, actor, context }: Options): RescueDesk {
  /** The document an entry came from, where this person still has it open. */
  const documentOf = ({ document }: SetAside): { readonly kind: OpenKind; readonly document: Y.Doc } | null => {
    const ref = parseDocumentPath(document)
    if (!ref || ref.kind === 'leads') return null
    const open = live()[ref.kind]
    return open?.connection.path === document ? { kind: ref.kind, document: open.document } : null
  }
  return {
    isKept: rescue.isKept,
    refusals: (entry) => {
      const ref = parseDocumentPath(entry.document)
      const open = documentOf(entry)
      if (!ref || !open) return entry.changes.map(() => 'not_readable')
      return refusalsOf(entry.changes, ref, open.document, actor(), context())
    },
    parkRefusal: () =>
      refusalOf(actor(), context(), { document: boardDocument, collection: 'parkingLot', key: '', unitIds: [] }),
    tryAgain: (entry, changes) => {
      const open = documentOf(entry)
      if (!open) return
      writeAgain(open.document, changes, open.kind !== 'board')
      rescue.take(entry.id, changes)
    },
    park: (entry, changes, { texts, name, now }) => {
      const items = texts.map((text) => ({ id: newId<'parkedItem'>(), text, owner: name, createdAt: now }))
      park(live().board.document, items)
      rescue.take(entry.id, changes)
    },
    letGo: (entry, changes) => {
      rescue.take(entry.id, changes)
      return () => {
        const standing = rescue.entries().find(({ id }) => id === entry.id)
        rescue.put({ ...entry, changes: [...(standing?.changes ?? []), ...changes] })
      }
    },
  }
}
