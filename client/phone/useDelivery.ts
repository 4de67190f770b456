import { useCallback, useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import type { RecordCollection } from '#shared/workshop/schema/collections.ts'

/** `waiting` was written here and is not yet durable on the server; `null` was not written in this window. */
export type Delivery = 'waiting' | 'delivered' | null

/** Follows what is written here into a collection, until the server has it. */
export function useDelivery(document: Y.Doc | null, collection: RecordCollection): (id: string) => Delivery {
  const isSaved = useWorkshopState((state) => state.status.kind === 'saved')
  const [written, setWritten] = useState<ReadonlyMap<string, 'waiting' | 'delivered'>>(new Map())

  useEffect(() => {
    if (!document) return
    const records = document.getMap(collection)
    const follow = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      if (!transaction.local) return
      const ids = events.flatMap((event) =>
        event.path.length > 0 ? [String(event.path[0])] : [...event.changes.keys.keys()],
      )
      setWritten((before) => new Map([...before, ...ids.map((id) => [id, 'waiting'] as const)]))
    }
    records.observeDeep(follow)
    return () => records.unobserveDeep(follow)
  }, [document, collection])

  useEffect(() => {
    if (isSaved && [...written.values()].includes('waiting'))
      setWritten(new Map([...written.keys()].map((id) => [id, 'delivered'])))
  }, [isSaved, written])

  return useCallback((id) => written.get(id) ?? null, [written])
}
