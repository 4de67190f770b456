import { unsealed } from '#server/storage/sealed.ts'
import { fromJson, numberOfKey, partsOfKey, placeOf, type TableName } from '#server/storage/tables.ts'

/** What is wrong with one document. */
export type Harm = {
  readonly document: string
  /** `unreadable`: it can't be loaded. `mended`: loaded from what is kept twice. `beside`: a version of it, or who wrote what. */
  readonly kind: 'unreadable' | 'mended' | 'beside'
}

type Log = {
  head: number | null
  isHeadSound: boolean
  readonly updates: { readonly number: number; readonly isSound: boolean }[]
  readonly snapshots: { readonly number: number; readonly isSound: boolean }[]
}

/** Takes the rows of a store one by one, in the order of their keys, and tells what is wrong with which document. */
export function examineDocuments() {
  const logs = new Map<string, Log>()
  const harmedBeside = new Set<string>()
  const versions = new Set<string>()
  const versionStates = new Set<string>()

  const logOf = (document: string): Log => {
    const log = logs.get(document) ?? { head: null, isHeadSound: false, updates: [], snapshots: [] }
    logs.set(document, log)
    return log
  }

  return {
    take: (table: Exclude<TableName, 'about'>, key: string, value: Uint8Array) => {
      const content = unsealed(value, placeOf(table, key))
      const isSound = content !== null
      const { document } = partsOfKey(key)
      switch (table) {
        case 'heads':
          Object.assign(logOf(document), { head: content ? fromJson<number>(content) : null, isHeadSound: isSound })
          break
        case 'updates':
        case 'snapshots':
          logOf(document)[table].push({ number: numberOfKey(key), isSound })
          break
        case 'owners':
          if (!isSound) harmedBeside.add(document)
          break
        case 'versions':
        case 'versionStates':
          if (!isSound) harmedBeside.add(document)
          ;(table === 'versions' ? versions : versionStates).add(key)
      }
    },
    harms: (): readonly Harm[] => {
      for (const key of [...versions, ...versionStates])
        if (!versions.has(key) || !versionStates.has(key)) harmedBeside.add(partsOfKey(key).document)
      const harms = [...logs].flatMap(([document, log]): readonly Harm[] => {
        if (!isReadable(log)) return [{ document, kind: 'unreadable' }]
        return [...log.updates, ...log.snapshots].every(({ isSound }) => isSound) ? [] : [{ document, kind: 'mended' }]
      })
      return [...harms, ...[...harmedBeside].map((document): Harm => ({ document, kind: 'beside' }))]
    },
  }
}

/** As `load` of the store sees it: from the newest sound snapshot without a gap to the head, and nothing after it. */
function isReadable({ head, isHeadSound, updates, snapshots }: Log): boolean {
  const upTo = snapshots.findLast(({ isSound }) => isSound)?.number ?? 0
  const after = updates.filter(({ number }) => number > upTo)
  const isDense = after.every(({ number, isSound }, index) => isSound && number === upTo + 1 + index)
  return isHeadSound && isDense && upTo + after.length === head
}
