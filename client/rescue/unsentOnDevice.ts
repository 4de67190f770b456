import * as Y from 'yjs'
import type { DeviceStore } from '#client/session/deviceStore.ts'
import { copyName } from '#client/session/offlineCopy.ts'
import { type LostChange, loadSetAside, ownerName } from '#client/session/setAside.ts'
import { type DocumentKind, parseDocumentPath } from '#shared/records/documents.ts'
import { lostChanges } from './compare/lostChanges.ts'
import { readRecords } from './compare/readRecords.ts'

type Kept = { readonly updates: readonly Uint8Array[]; readonly touched: readonly string[] }

/** What one person wrote on this device and the server never got, of all documents, and what they had not decided about. */
export async function unsentOnDevice(
  device: DeviceStore,
  workshopId: string,
  participantId: string,
): Promise<readonly LostChange[]> {
  const copies = await readCopies(device, workshopId, participantId)
  const aside = await loadSetAside(device, ownerName(workshopId, participantId))
  return [
    ...[...copies].flatMap(([path, { updates, touched }]) => unsentIn(path, updates, touched)),
    ...aside.flatMap(({ document, state, touched, changes }) =>
      state ? unsentIn(document, [state], touched) : changes,
    ),
  ]
}

/** The copies that wait for the server, by the path of their document. */
async function readCopies(
  device: DeviceStore,
  workshopId: string,
  participantId: string,
): Promise<ReadonlyMap<string, Kept>> {
  return device.run(async (transaction) => {
    const touchedByName = new Map<string, readonly string[]>()
    for (const { name, touched } of await transaction.objectStore('unsaved').getAll())
      if (pathIn(name, workshopId, participantId) !== null)
        touchedByName.set(name, [...(touchedByName.get(name) ?? []), ...touched])
    const copies = new Map<string, Kept>()
    for (const [name, touched] of touchedByName) {
      const rows = await transaction.objectStore('updates').index('byName').getAll(name)
      copies.set(pathIn(name, workshopId, participantId) ?? '', { updates: rows.map(({ update }) => update), touched })
    }
    return copies
  })
}

/** The document's path, where the copy of that name is this person's. */
function pathIn(name: string, workshopId: string, participantId: string): string | null {
  const path = name.slice(workshopId.length + 1, name.lastIndexOf('@'))
  return copyName(workshopId, path, participantId) === name ? path : null
}

function unsentIn(path: string, updates: readonly Uint8Array[], touched: readonly string[]): readonly LostChange[] {
  const kind: DocumentKind | undefined = parseDocumentPath(path)?.kind
  if (!kind) return []
  const document = new Y.Doc()
  for (const update of updates) Y.applyUpdate(document, update)
  const unsent = lostChanges(readRecords(document, kind), new Map(), touched)
  document.destroy()
  return unsent
}
