import type * as Y from 'yjs'
import type { IdOf } from '#shared/records/collections.ts'
import { addRecord, asOneStep } from '#shared/workshop/writeRecords.ts'
import { placesAtEnd } from './place.ts'

type Parked = {
  readonly id: IdOf<'parkingLot'>
  readonly text: string
  readonly owner?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** Parks items behind those there are, in the order given, as one step. */
export function park(board: Y.Doc, items: readonly Parked[]): void {
  const orders = placesAtEnd(board, 'parkingLot', items.length)
  asOneStep(board, () => {
    for (const [index, { id, ...item }] of items.entries())
      addRecord(board, 'parkingLot', id, { ...item, order: orders[index] ?? '' })
  })
}
