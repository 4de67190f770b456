import type { OwnChange, UnsavedChanges } from './unsavedChanges.ts'

/** What the server has said about one line after the other: up to which message all is on its disk. */
export type Acknowledgements = {
  /** A new line: numbers of the last one count for nothing. */
  readonly startAgain: () => void
  /** This message told the server everything that is here. */
  readonly sentAll: (message: number) => void
  /** `carriedOver` of what is saved now had been waiting for the line: made offline, as far as a person can tell. */
  readonly savedUpTo: (count: number) => {
    readonly saved: readonly OwnChange[]
    readonly carriedOver: readonly OwnChange[]
  }
  /** Whether everything that was here when the line was opened is on the server's disk. */
  readonly hasAll: () => boolean
}

export function followAcknowledgements(unsaved: UnsavedChanges): Acknowledgements {
  let whole: number | null = null
  let count = 0
  let waited: ReadonlySet<OwnChange> = new Set()
  return {
    startAgain: () => {
      whole = null
      count = 0
      unsaved.startAgain()
      waited = new Set(unsaved.all())
    },
    sentAll: (message) => {
      whole = message
      unsaved.sentAll(message)
    },
    savedUpTo: (messages) => {
      count = messages
      const saved = unsaved.savedUpTo(messages)
      return { saved, carriedOver: saved.filter((change) => waited.has(change)) }
    },
    hasAll: () => whole !== null && count >= whole,
  }
}
