import type { DeviceStore } from '#client/session/deviceStore.ts'
import { holdsSomething, keepSetAside, type LostChange, loadSetAside, type SetAside } from '#client/session/setAside.ts'

/**
 * Everything that was set aside for one person in one workshop: kept on this device until they have decided about it.
 *
 * The words of this folder: a *lost change* is one record that somebody wrote here and the server hasn't got. A refused
 * document is *set aside* with its lost changes; each is *written again*, *parked* for the facilitator, or *let go*. *Unsent*
 * is what never reached the server before a session ended; *returned* is what came of changes made out of its reach.
 */
export type Rescue = {
  /** Oldest first; those not compared yet have a `state`. */
  readonly entries: () => readonly SetAside[]
  /** Brings in what earlier pages set aside. */
  readonly load: () => Promise<void>
  /** Puts an entry in the place of the one with its id; one that holds nothing any more goes. */
  readonly put: (entry: SetAside) => void
  /** Takes changes out of an entry: they were written again, handed on, or let go. */
  readonly take: (entryId: string, changes: readonly LostChange[]) => void
  /** Whether all of it is on this device's disk. */
  readonly isKept: () => boolean
}

export function createRescue(device: DeviceStore, owner: string, onChange: () => void): Rescue {
  let entries: readonly SetAside[] = []
  const notKept = new Set<string>()

  const put = (entry: SetAside) => {
    const others = entries.filter(({ id }) => id !== entry.id)
    entries = holdsSomething(entry) ? [...others, entry].toSorted((one, other) => one.at - other.at) : others
    notKept.add(entry.id)
    onChange()
    void keepSetAside(device, entry).then((isKept) => {
      if (isKept) notKept.delete(entry.id)
      onChange()
    })
  }
  return {
    entries: () => entries,
    load: async () => {
      const kept = await loadSetAside(device, owner)
      const known = new Set(entries.map(({ id }) => id))
      entries = [...kept.filter(({ id }) => !known.has(id)), ...entries]
      onChange()
    },
    put,
    take: (entryId, changes) => {
      const entry = entries.find(({ id }) => id === entryId)
      if (entry) put({ ...entry, changes: entry.changes.filter((change) => !changes.includes(change)) })
    },
    isKept: () => notKept.size === 0,
  }
}
