import * as v from 'valibot'
import { draftName } from '#client/session/forgetDrafts.ts'
import type { Returned } from './returned.ts'

const removedSchema = v.array(
  v.object({ path: v.string(), words: v.string(), kind: v.picklist(['board', 'unit', 'own']) }),
)

/** What others had removed outlives a reload in this window, until the person has decided about it. */
export type KeptReturn = {
  readonly read: () => Returned | null
  readonly write: (returned: Returned | null) => void
}

export function keepReturn(workshopId: string, participantId: string): KeptReturn {
  const key = `${draftName(workshopId, participantId)}/removed`
  return {
    read: () => {
      const removed = v.safeParse(removedSchema, stored(key))
      const hasSome = removed.success && removed.output.length > 0
      return hasSome ? { merged: 0, writtenAgain: 0, removed: removed.output } : null
    },
    write: (returned) => {
      // Storage may be switched off or full: then it lives as long as the page.
      try {
        if (!returned || returned.removed.length === 0) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, JSON.stringify(returned.removed))
      } catch {
        return
      }
    },
  }
}

function stored(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
