import type { SentRefusal } from '#shared/protocol/messages.ts'
import { type OwnChange, recordsOf } from './unsavedChanges.ts'

/** How one document stands between this device and the server. */
export type DocumentStatus = {
  /**
   * `dialling` for the first time, or unsure after waking up; `down` since the line was cut; `catchingUp` until each side has
   * what the other had; `inStep` from then on.
   */
  readonly line: 'dialling' | 'down' | 'catchingUp' | 'inStep'
  /** The line is in step. */
  readonly isConnected: boolean
  /** The server has said that it can't store, and hasn't shown since that it can; the line comes and goes meanwhile. */
  readonly isServerFailing: boolean
  /** The server's state has arrived at least once since the page was opened, or a copy was kept here. */
  readonly hasContent: boolean
  /** Records with changes made here that the server has not yet called durable. */
  readonly unsaved: number
  /** Of those, how many are completely on this device's own disk. */
  readonly keptHere: number
  /** The browser refused to keep the last change: full, private, or failing. */
  readonly isKeepingRefused: boolean
  /** Why the server took nothing of the last change. */
  readonly refusal: SentRefusal | null
}

type Facts = {
  /** The socket is open, and was heard since the device last woke up. */
  readonly isReachable: boolean
  readonly hasFailed: boolean
  readonly isInStep: boolean
  readonly isServerFailing: boolean
  readonly hasContent: boolean
  readonly unsaved: readonly OwnChange[]
  readonly isKept: (change: OwnChange) => boolean
  readonly isKeepingRefused: boolean
  readonly refusal: SentRefusal | null
}

export function statusOfDocument(facts: Facts): DocumentStatus {
  const { unsaved, isKept, isServerFailing, hasContent, isKeepingRefused, refusal } = facts
  const records = recordsOf(unsaved).size
  const onlyHere = recordsOf(unsaved.filter((change) => !isKept(change))).size
  const line = lineOf(facts)
  return {
    line,
    isConnected: line === 'inStep',
    isServerFailing,
    hasContent,
    unsaved: records,
    keptHere: records - onlyHere,
    isKeepingRefused,
    refusal,
  }
}

function lineOf({ isReachable, hasFailed, isInStep }: Facts): DocumentStatus['line'] {
  if (isReachable) return isInStep ? 'inStep' : 'catchingUp'
  return hasFailed ? 'down' : 'dialling'
}
