/** Clocks of one Yjs client id, `to` not included. */
export type ClockRange = { readonly client: number; readonly from: number; readonly to: number }

/** One step that this person took, until the server has called it durable. */
export type OwnChange = {
  /** What it touched, as `touchedIn` writes it: `stickies/<id>/text`. */
  readonly touched: readonly string[]
  readonly ranges: readonly ClockRange[]
}

/**
 * The changes made here that the server has not called durable, oldest first. On a socket every change goes out in a
 * numbered message, and the server says up to which number all is on its disk.
 */
export type UnsavedChanges = {
  readonly all: () => readonly OwnChange[]
  readonly has: (change: OwnChange) => boolean
  /** `message`: the number it was sent under; `null` where no socket was open. */
  readonly add: (change: OwnChange, message: number | null) => void
  /** A new socket: nothing has been sent on it yet. */
  readonly startAgain: () => void
  /** A message that holds everything the server lacks. */
  readonly sentAll: (message: number) => void
  /** Forgets what the first `count` messages brought to the server's disk, and gives it back. */
  readonly savedUpTo: (count: number) => readonly OwnChange[]
}

export function createUnsavedChanges(): UnsavedChanges {
  const messages = new Map<OwnChange, number | null>()
  return {
    all: () => [...messages.keys()],
    has: (change) => messages.has(change),
    add: (change, message) => {
      messages.set(change, message)
    },
    startAgain: () => {
      for (const change of messages.keys()) messages.set(change, null)
    },
    sentAll: (message) => {
      for (const [change, sent] of messages) if (sent === null) messages.set(change, message)
    },
    savedUpTo: (count) => {
      const saved = [...messages].flatMap(([change, sent]) => (sent !== null && sent <= count ? [change] : []))
      for (const change of saved) messages.delete(change)
      return saved
    },
  }
}

/** The records that changes touched, `stickies/<id>`, each once: what a person would count as their changes. */
export function recordsOf(changes: readonly OwnChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ touched }) => touched.map((path) => path.split('/', 2).join('/'))))
}
