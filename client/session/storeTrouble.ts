import { closeCodes } from '#shared/protocol/messages.ts'

/**
 * So long a line has to stay in step before the trouble counts as over, where nothing of this device was stored meanwhile to
 * prove it: longer than the longest pause after which somebody else's page tries to save and closes everybody's line again.
 */
const quietMs = 8_000

/** Whether the server is in trouble with its disk, as it said itself by closing the line. */
export type StoreTrouble = {
  /** It couldn't store, and nothing has shown since that it can: the same through every redial. */
  readonly isOn: () => boolean
  /** The line was closed, by the server with a code, or by this device without one. */
  readonly closed: (code: number | undefined) => void
  readonly inStep: () => void
  /** Something of this device has reached the server's disk. */
  readonly stored: () => void
  readonly end: () => void
}

/** Of all lines of a page: what one of them gets stored shows all of them that the server can store again. */
export type StoreTroubles = { readonly follow: (onOver: () => void) => StoreTrouble }

export function createStoreTroubles(): StoreTroubles {
  const lines = new Set<() => void>()
  const stored = () => {
    for (const over of lines) over()
  }
  return { follow: (onOver) => followLine(lines, stored, onOver) }
}

function followLine(lines: Set<() => void>, stored: () => void, onOver: () => void): StoreTrouble {
  let isOn = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  const stopWaiting = () => {
    clearTimeout(waiting)
    waiting = undefined
  }
  const over = () => {
    stopWaiting()
    if (!isOn) return
    isOn = false
    onOver()
  }
  lines.add(over)
  return {
    isOn: () => isOn,
    closed: (code) => {
      stopWaiting()
      // Any other end is news of its own: a server that is gone says nothing about its disk any more.
      isOn = code === closeCodes.storeFailed
    },
    inStep: () => {
      if (isOn) waiting ??= setTimeout(over, quietMs)
    },
    stored,
    end: () => {
      stopWaiting()
      lines.delete(over)
    },
  }
}
