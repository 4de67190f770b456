import { type DriverEntry, inputsOf } from './tree.ts'

export type Box = { readonly driver: DriverEntry; readonly column: number; readonly row: number }
export type TreeLayout = {
  readonly boxes: ReadonlyMap<string, Box>
  /** From a driver to one of its inputs. */
  readonly edges: readonly { readonly from: Box; readonly to: Box; readonly key: string }[]
  readonly columns: number
  /** In heights of a box; derived drivers stand between their inputs, at halves and quarters. */
  readonly rows: number
}

/**
 * Each driver once: the root in column 0, and every other one a column further right than the last driver it feeds.
 * `tree` has every driver after its inputs, as `treeUnder` gives it; a circle, which has no such order, gives no layout.
 */
export function treeLayout(tree: readonly DriverEntry[], rootId: string): TreeLayout | null {
  if (tree.at(-1)?.id !== rootId) return null
  const columns = new Map<string, number>([[rootId, 0]])
  for (const driver of tree.toReversed()) {
    const next = (columns.get(driver.id) ?? 0) + 1
    for (const id of inputsOf(driver)) columns.set(id, Math.max(columns.get(id) ?? 0, next))
  }
  const byId = new Map(tree.map((driver) => [driver.id as string, driver]))
  const boxes = new Map<string, Box>()
  let rows = 0
  const place = (driver: DriverEntry): number => {
    const inputs = inputsOf(driver).flatMap((id) => byId.get(id) ?? [])
    const fresh = inputs.filter((input, at) => !boxes.has(input.id) && inputs.indexOf(input) === at)
    const at = fresh.map(place)
    const row = at.length === 0 ? rows++ : (Math.min(...at) + Math.max(...at)) / 2
    boxes.set(driver.id, { driver, column: columns.get(driver.id) ?? 0, row })
    return row
  }
  const root = byId.get(rootId)
  if (root) place(root)
  const edges = tree.flatMap((driver) =>
    [...new Set(inputsOf(driver))].flatMap((id) => {
      const from = boxes.get(driver.id)
      const to = boxes.get(id)
      return from && to ? [{ from, to, key: `${driver.id}-${id}` }] : []
    }),
  )
  return { boxes, edges, columns: Math.max(...columns.values()) + 1, rows }
}
