import { useCallback, useRef } from 'react'
import type * as Y from 'yjs'
import { useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import type { RecordCollection } from '#shared/records/collections.ts'

/** `waiting` is not yet durable on the server, `delivered` was waiting before; `null` was never waiting in this window. */
export type Delivery = 'waiting' | 'delivered' | null

/** Follows what this person writes into a collection, until the server has it. */
export function useDelivery(document: Y.Doc | null, collection: RecordCollection): (id: string) => Delivery {
  const { documents } = useWorkshop()
  const kind =
    document === null ? null : document === documents.own ? 'own' : document === documents.unit ? 'unit' : 'board'
  const unsaved = useWorkshopState((state) => (kind === null ? null : state.unsaved[kind]))
  const seen = useRef(new Set<string>())
  if (unsaved) for (const path of unsaved) seen.current.add(path)
  return useCallback(
    (id) => {
      const path = `${collection}/${id}`
      if (unsaved?.has(path)) return 'waiting'
      return seen.current.has(path) ? 'delivered' : null
    },
    [unsaved, collection],
  )
}
