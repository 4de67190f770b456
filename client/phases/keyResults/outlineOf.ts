import { type DriverEntry, type Drivers, inputsOf } from '#shared/domain/drivers/tree.ts'
import type { Place } from './TreeContext.tsx'

/** A driver as it stands in the outline. The graph is unfolded: whoever feeds two drivers is shown whole once only. */
export type OutlineNode = {
  /** Unlike the driver's id, its own even where a driver is an input twice. */
  readonly key: string
  readonly driver: DriverEntry
  readonly place: Place | null
  /** Shown further up already, with its inputs. */
  readonly isRepeat: boolean
  readonly inputs: readonly OutlineNode[]
}

/** The outline from the root down. A circle ends where it would begin again. */
export function outlineOf(drivers: Drivers, root: DriverEntry): OutlineNode {
  const shown = new Set<string>()
  const unfold = (driver: DriverEntry, place: Place | null): OutlineNode => {
    const isRepeat = shown.has(driver.id)
    shown.add(driver.id)
    const inputs = isRepeat ? [] : inputsOf(driver)
    return {
      key: place
        ? `${driver.id}-${place.parent.inputs.slice(0, place.position).filter((id) => id === driver.id).length}`
        : driver.id,
      driver,
      place,
      isRepeat,
      inputs: inputs.flatMap((id, position) => {
        const input = drivers.get(id)
        return input ? [unfold(input, { parent: driver, position })] : []
      }),
    }
  }
  return unfold(root, null)
}
