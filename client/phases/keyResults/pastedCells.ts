import type { ClipboardEvent } from 'react'
import { cellsOf } from '#shared/text/cells.ts'

export const pasteColumns = ['today', 'plan'] as const
export type PasteColumn = (typeof pasteColumns)[number]

/** Several cells that were pasted into the outline, and the field they came into. */
export type Pasted = {
  readonly driverId: string
  readonly column: PasteColumn
  readonly rows: readonly (readonly string[])[]
}

/** `null` where it is one text, which the field takes itself, or goes into another field than that of a number. */
export function pastedCells({ target, clipboardData }: ClipboardEvent<HTMLElement>): Pasted | null {
  if (!(target instanceof HTMLInputElement)) return null
  const column = pasteColumns.find((each) => each === target.dataset.column)
  const driverId = target.closest<HTMLElement>('[data-driver]')?.dataset.driver
  const rows = cellsOf(clipboardData.getData('text'))
  return column && driverId && rows.flat().length > 1 ? { driverId, column, rows } : null
}
