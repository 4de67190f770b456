import type { KeyboardEvent } from 'react'
import { meantKey } from '#client/ui/meantKey.ts'

/** Up and down go to the same column of the next row, as in a spreadsheet. */
export function walkColumn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  const key = meantKey(event)
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !(target instanceof HTMLInputElement)) return
  const { column } = target.dataset
  const outline = target.closest('[data-outline]')
  if (column === undefined || !outline) return
  const cells = [...outline.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`)]
  const next = cells[cells.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
