import { evaluate, type Overrides, type Values } from '#shared/domain/drivers/evaluate.ts'
import { type DriverEntry, treeUnder } from '#shared/domain/drivers/tree.ts'
import { type Box, type TreeLayout, treeLayout } from '#shared/domain/drivers/treeLayout.ts'
import { type Block, paragraph, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, scaled, styles } from '#shared/report/drawing/palette.ts'
import type { Pen } from '#shared/report/drawing/pen.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'

/** Tried in this order until every box holds its words; a tree too large for the last stands in the table alone. */
const scales = [1.3, 1.15, 1, 0.9, 0.8, 0.7, 0.6, 0.5]
const widestBox = 210
const widestGap = 110
const narrowestGap = 22
const tallestRow = 74
const padding = 6
const rowGap = 8

/** The driver tree as a picture: the target at the left, what it is worked out from at the right. */
export function treePage(sheet: Sheet, report: Report, rootId: string, name: string, solved: Overrides): void {
  const tree = treeUnder(report.board.drivers, rootId)
  const layout = treeLayout(tree, rootId)
  if (!layout || layout.boxes.size < 2) return
  const title = report.translate('report.tree.title', { name })
  const picture = drawnTree(sheet, report, layout, solved)
  if (!picture) return
  sheet.startSection({ title, orientation: 'landscape', group: report.translate('report.numbers.title') })
  sheet.place(sectionTitle(sheet, title, report.translate('report.tree.lead')))
  sheet.skip(14)
  sheet.place(picture)
}

type Sizes = { readonly boxWidth: number; readonly gap: number; readonly indent: number; readonly rowHeight: number }
type Drawn = { readonly box: Box; readonly words: Block; readonly isChanged: boolean; readonly isSolved: boolean }

function drawnTree(sheet: Sheet, report: Report, layout: TreeLayout, solved: Overrides): Block | null {
  const { width, height } = sheet.landscapeArea()
  const room = height - headRoom
  const gaps = Math.max(1, layout.columns - 1)
  const boxWidth = Math.min(widestBox, (width - narrowestGap * gaps) / layout.columns)
  const gap = Math.min(widestGap, (width - boxWidth * layout.columns) / gaps)
  const sizes: Sizes = {
    boxWidth,
    gap,
    indent: (width - boxWidth * layout.columns - gap * gaps) / 2,
    rowHeight: Math.min(tallestRow, room / Math.max(1, layout.rows)),
  }
  const today = evaluate(report.board.drivers, 'baseline')
  const plan = evaluate(report.board.drivers, 'plan', solved)
  for (const scale of scales) {
    const drawn = [...layout.boxes.values()].map((box) => {
      const { words, isChanged } = boxWords(sheet, report, box.driver, today, plan, scale, sizes.boxWidth - 2 * padding)
      return { box, words, isChanged, isSolved: solved.has(box.driver.id) }
    })
    if (drawn.every(({ words }) => words.height + padding <= sizes.rowHeight - rowGap))
      return picture(sheet, layout, drawn, sizes)
  }
  return null
}

/** What the title above and the foot of the page need of a page's height. */
const headRoom = 64

function boxWords(
  sheet: Sheet,
  { translate, figures }: Report,
  driver: DriverEntry,
  today: Values,
  plan: Values,
  scale: number,
  width: number,
): { readonly words: Block; readonly isChanged: boolean } {
  const before = today.get(driver.id) ?? null
  const after = plan.get(driver.id) ?? null
  const shown = (value: number | null) =>
    value === null ? translate('report.notSet') : figures.compact(value, driver.measure)
  const isChanged = before !== after
  const values = isChanged
    ? [
        { text: `${shown(before)} → `, style: scaled(styles.note, scale) },
        { text: shown(after), style: scaled(styles.strong, scale) },
      ]
    : [{ text: shown(after), style: scaled(styles.note, scale) }]
  const name = scaled({ ...styles.note, colour: palette.ink, weight: isChanged ? 'bold' : 'regular' }, scale)
  return {
    words: stack([
      paragraph(sheet.typeface, driver.name, name, width),
      paragraph(sheet.typeface, values, styles.body, width),
    ]),
    isChanged,
  }
}

function picture(sheet: Sheet, layout: TreeLayout, drawn: readonly Drawn[], sizes: Sizes): Block {
  const { boxWidth, gap, indent, rowHeight } = sizes
  const left = ({ column }: Box) => indent + column * (boxWidth + gap)
  const middle = ({ row }: Box) => (row + 0.5) * rowHeight
  return {
    height: layout.rows * rowHeight,
    draw: (pen, x, top) => {
      for (const { from, to } of layout.edges) {
        const start = x + left(from) + boxWidth
        const bend = start + gap / 2
        pen.rule(start, top + middle(from), bend, top + middle(from), edge, edgeWidth)
        pen.rule(bend, top + middle(from), bend, top + middle(to), edge, edgeWidth)
        pen.rule(bend, top + middle(to), x + left(to), top + middle(to), edge, edgeWidth)
      }
      for (const one of drawn) drawBox(sheet, pen, one, x + left(one.box), top + middle(one.box), sizes)
    },
    split: () => null,
  }
}

const edge = palette.muted
const edgeWidth = 0.7

function drawBox(sheet: Sheet, pen: Pen, one: Drawn, x: number, middle: number, { boxWidth, gap }: Sizes): void {
  const { box, words, isChanged, isSolved } = one
  const height = words.height + padding
  const top = middle - height / 2
  pen.box(x, top, boxWidth, height, isSolved ? palette.accentWash : palette.paper, 3)
  pen.frame(x, top, boxWidth, height, isChanged ? palette.accent : palette.line, 3)
  words.draw(pen, x + padding, top + padding / 2)
  const sign = signs[box.driver.operator]
  if (sign === '') return
  const text = paragraph(sheet.typeface, sign, coloured(styles.strong, palette.accent), gap / 2, 'centre')
  pen.box(x + boxWidth + 1, middle - text.height / 2 + 1, gap / 2 - 2, text.height - 2, palette.paper)
  text.draw(pen, x + boxWidth, middle - text.height / 2)
}

/** How a driver is worked out from those at its right. */
const signs = { input: '', sum: '+', product: '×', ratio: '÷', complement: '−' } as const
