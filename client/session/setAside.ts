import * as v from 'valibot'
import { sentRefusalSchema } from '#shared/protocol/messages.ts'
import type { DeviceStore } from './deviceStore.ts'

const fields = v.record(v.string(), v.unknown())

/** One record that a person wrote here and that is not on the server's board. */
const lostChangeSchema = v.object({
  /** `stickies/<id>` */
  path: v.string(),
  kind: v.picklist(['added', 'changed', 'removed']),
  /** What is missing there: the whole record, or the fields that differ. */
  fields,
  /** What stands in these fields instead. */
  standing: fields,
  /** The record's own words, by which a person knows it. */
  words: v.string(),
})
export type LostChange = v.InferOutput<typeof lostChangeSchema>

const setAsideSchema = v.object({
  id: v.string(),
  /** Whose it is: `ownerName`. */
  owner: v.string(),
  /** The document's path, `unit/<id>`. */
  document: v.string(),
  at: v.number(),
  /** Why the server didn't take it. */
  reason: sentRefusalSchema,
  /** The whole document as it was here (`Y.encodeStateAsUpdate`), until it was compared with the server's. */
  state: v.nullable(v.instance(Uint8Array)),
  /** What the person had touched, as `touchedIn` writes it. */
  touched: v.array(v.string()),
  changes: v.array(lostChangeSchema),
})
/** What could not be added, kept until the person has decided about it. */
export type SetAside = v.InferOutput<typeof setAsideSchema>

/** Whether there is anything left to compare, or to decide about. */
export const holdsSomething = ({ state, changes }: SetAside): boolean => state !== null || changes.length > 0

export const ownerName = (workshopId: string, participantId: string): string => `${workshopId}@${participantId}`

/** Whether this owner is that person, or anybody in the workshop. */
export const isOwnedBy = (owner: string, workshopId: string, participantId: string | null): boolean =>
  participantId === null ? owner.startsWith(`${workshopId}@`) : owner === ownerName(workshopId, participantId)

/** What this device keeps aside for one person in one workshop, oldest first; nothing where the browser refuses. */
export async function loadSetAside(device: DeviceStore, owner: string): Promise<readonly SetAside[]> {
  const found = await device
    .run((transaction) => transaction.objectStore('aside').index('byOwner').getAll(owner))
    .catch(() => [])
  const entries = found.flatMap((entry) => {
    const parsed = v.safeParse(setAsideSchema, entry)
    return parsed.success ? [parsed.output] : []
  })
  return entries.toSorted((one, other) => one.at - other.at)
}

/** Resolves to whether it is on the disk. */
export async function keepSetAside(device: DeviceStore, entry: SetAside): Promise<boolean> {
  const isNeeded = holdsSomething(entry)
  try {
    await device.run(async (transaction) => {
      const store = transaction.objectStore('aside')
      if (isNeeded) await store.put(entry)
      else await store.delete(entry.id)
    })
    return true
  } catch {
    return !isNeeded
  }
}
