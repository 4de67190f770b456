import type * as Y from 'yjs'
import { connectDocument, type DocumentConnection } from '#client/session/documentConnection.ts'
import { type CollectionName, collections, collectionsOf } from '#shared/records/collections.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import { createMirror, type Mirror } from '#shared/workshop/mirror.ts'
import { clearWhenBroughtBack } from './clearWhenBroughtBack.ts'
import { createUndo, type Undo } from './undo.ts'

/** The documents that a session reads and writes; `leads` is served to tools only. */
export type OpenKind = 'board' | 'unit' | 'own'

/** One document on screen: its line to the server, and the undo of one's own steps in it. */
export type LiveDocument = {
  readonly connection: DocumentConnection
  readonly document: Y.Doc
  readonly undo: Undo
  readonly close: () => void
}

/** With its plain copy for readers. */
export type ReadDocument<Kind extends OpenKind> = LiveDocument & { readonly mirror: Mirror<Kind> }

export type LiveDocuments = { readonly [Kind in OpenKind]: ReadDocument<Kind> | null } & {
  readonly board: ReadDocument<'board'>
}

/** In an envelope each step goes out by itself: nobody is to see that two notes come from one person. */
const isAnonymous = (kind: OpenKind): boolean => kind !== 'board'

type Options = Omit<Parameters<typeof connectDocument>[0], 'document'>

export function openLiveDocument<Kind extends OpenKind>(
  kind: Kind,
  ref: DocumentRef,
  options: Options,
): ReadDocument<Kind> {
  const connection = connectDocument({ ...options, document: ref })
  const { document } = connection
  const mirror = createMirror(document, kind)
  const undo = createUndo(document, undoableIn(kind), isAnonymous(kind))
  const stopClearing = kind === 'board' ? clearWhenBroughtBack(document, undo) : () => undefined
  return {
    connection,
    document,
    mirror,
    undo,
    close: () => {
      stopClearing()
      undo.stop()
      mirror.stop()
      connection.close()
    },
  }
}

function undoableIn(kind: OpenKind): readonly CollectionName[] {
  const names: readonly CollectionName[] = collectionsOf[kind]
  return names.filter((name) => collections[name].isUndoable)
}
