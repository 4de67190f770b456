import { createContext, useContext } from 'react'
import type { DriverEntry } from '#shared/domain/drivers/tree.ts'
import type { DriverId } from '#shared/ids.ts'
import type { TargetReading } from './targetReading.ts'
import type { TreeEdit } from './useTreeEdit.ts'

/** Where a driver stands in the outline: under which driver, and at which position among its inputs. */
export type Place = { readonly parent: DriverEntry; readonly position: number }

/** What every part of one target's tree needs to know. */
export type TreeOnScreen = {
  readonly reading: TargetReading
  /** What may be done to the tree; `null` for those who watch. */
  readonly edit: TreeEdit | null
  readonly selectedId: DriverId | null
  /** The driver somebody is at: its details are shown beside the work. */
  readonly onSelect: (id: DriverId) => void
  /** Asks for the details, also where there is no room beside the work. */
  readonly onDetails: (id: DriverId) => void
  readonly onAccept: (id: DriverId) => void
}

export const TreeContext = createContext<TreeOnScreen | null>(null)

export function useTree(): TreeOnScreen {
  const tree = useContext(TreeContext)
  if (!tree) throw new Error('useTree needs a TreeContext above it')
  return tree
}
