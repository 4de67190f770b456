import type * as Y from 'yjs'
import { type OwnChange, recordsOf } from '#client/session/unsavedChanges.ts'
import type { OpenKind } from '#client/stores/liveDocument.ts'
import { readRecords } from './compare/readRecords.ts'
import { type RemovedMeanwhile, removedMeanwhile } from './compare/removedMeanwhile.ts'

/** What came of changes that were made out of the server's reach. */
export type Returned = {
  /** Records whose changes have reached the server, and are there to be seen. */
  readonly merged: number
  /** Records that were written again, because the server came back without them. */
  readonly writtenAgain: number
  /** Records that others had removed meanwhile. */
  readonly removed: readonly (RemovedMeanwhile & { readonly kind: OpenKind })[]
}

/** Looks at a document once changes that had waited are on the server's disk, and others' have come in. */
export function returnedOf(kind: OpenKind, document: Y.Doc, changes: readonly OwnChange[]): Returned {
  const touched = changes.flatMap((change) => change.touched)
  const removed = removedMeanwhile(readRecords(document, kind), touched).map((one) => ({ ...one, kind }))
  return { merged: recordsOf(changes).size - removed.length, writtenAgain: 0, removed }
}

/** One report of several documents. */
export function withReturned(before: Returned | null, news: Returned): Returned {
  if (!before) return news
  const isKnown = (path: string) => before.removed.some((one) => one.path === path)
  return {
    merged: before.merged + news.merged,
    writtenAgain: before.writtenAgain + news.writtenAgain,
    removed: [...before.removed, ...news.removed.filter(({ path }) => !isKnown(path))],
  }
}
