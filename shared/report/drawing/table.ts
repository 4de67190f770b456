import { type Alignment, type Block, beside, paragraph, rule, space, stack, whole } from './block.ts'
import type { Span } from './lines.ts'
import { palette, styles, type TextStyle } from './palette.ts'
import type { Sheet } from './sheet.ts'

export type TableColumn = {
  readonly label: string
  /** Its share of the width, relative to the other columns. */
  readonly share: number
  readonly alignment?: Alignment
}

/** Text in one style, or a block set to the width it is given. */
export type Cell =
  | string
  | { readonly text: string | readonly Span[]; readonly style: TextStyle }
  | ((width: number, alignment: Alignment) => Block)

/** Points between two columns. */
export const columnGap = 12
const rowPadding = 5

/**
 * Places a table row by row: a row stays whole, and the head is repeated where the table runs over a page. Drawn here
 * rather than by jspdf-autotable, which sets a cell in one font: a Chinese name in a Latin table would be a row of boxes.
 */
export function placeTable(sheet: Sheet, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): void {
  const width = sheet.area().width
  const head = tableHead(sheet, columns, width)
  const blocks = rows.map((cells) => tableRow(sheet, columns, cells, width))
  const [first, ...rest] = blocks
  sheet.place(first && first.height < sheet.area().height / 2 ? stack([head, first]) : head, { keepBelow: 30 })
  if (first && first.height >= sheet.area().height / 2) sheet.place(first, { repeat: head })
  for (const block of rest) sheet.place(block, { repeat: head })
}

function tableHead(sheet: Sheet, columns: readonly TableColumn[], width: number): Block {
  const cells = columns.map(({ label }) => ({ text: label, style: styles.label }))
  if (columns.every(({ label }) => label === '')) return rule(width, palette.line)
  return stack([cellsBlock(sheet, columns, cells, width), space(3), rule(width, palette.muted, 0.8)])
}

export function tableRow(
  sheet: Sheet,
  columns: readonly TableColumn[],
  cells: readonly Cell[],
  width: number,
  padding = rowPadding,
): Block {
  const row = [space(padding), cellsBlock(sheet, columns, cells, width), space(padding), rule(width, palette.line)]
  return whole(stack(row))
}

function cellsBlock(sheet: Sheet, columns: readonly TableColumn[], cells: readonly Cell[], width: number): Block {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const room = width - columnGap * (columns.length - 1)
  let x = 0
  return beside(
    columns.map(({ share, alignment = 'left' }, index) => {
      const cellWidth = (room * share) / shares
      const block = cellBlock(sheet, cells[index] ?? '', cellWidth, alignment)
      const column = { x, block }
      x += cellWidth + columnGap
      return column
    }),
  )
}

function cellBlock(sheet: Sheet, cell: Cell, width: number, alignment: Alignment): Block {
  if (typeof cell === 'function') return cell(width, alignment)
  if (typeof cell === 'string') return paragraph(sheet.typeface, cell, styles.body, width, alignment)
  return paragraph(sheet.typeface, cell.text, cell.style, width, alignment)
}
