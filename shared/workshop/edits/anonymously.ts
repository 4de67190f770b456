import type * as Y from 'yjs'
import { newOneShotClientId } from '#shared/protocol/clientIds.ts'
import { asOneStep } from '../writeRecords.ts'

/**
 * Runs an edit as one transaction under a Yjs client id that is used for nothing else, and gives the document its own id
 * back: what is written so can't be told to come from whoever wrote anything else.
 */
export function anonymously<Value>(document: Y.Doc, edit: () => Value): Value {
  return underOneShotClientId(document, () => asOneStep(document, edit))
}

/** The same for what opens its own transactions, as undo and redo do: one of them, or the server refuses the second. */
export function underOneShotClientId<Value>(document: Y.Doc, act: () => Value): Value {
  const own = document.clientID
  document.clientID = newOneShotClientId()
  try {
    return act()
  } finally {
    document.clientID = own
  }
}
