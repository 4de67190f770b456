import type { Growth } from '#shared/domain/drivers/growth.ts'
import type { Measure } from '#shared/records/fields.ts'
import { type Block, paragraph } from '#shared/report/drawing/block.ts'
import { type Colour, coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import type { Pen } from '#shared/report/drawing/pen.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'

/** `from` is `null` for the two whole values, which stand on the foot of the picture. */
type Bar = {
  readonly label: string
  readonly figure: string
  readonly from: number | null
  readonly to: number
  readonly colour: Colour
}

const barsHeight = 118
const widestBar = 60
const longestWaterfall = 8

/** From today's value to the plan's: what each changed driver brings, as standing bars that add up. */
export function waterfall(sheet: Sheet, report: Report, growth: Growth, measure: Measure): Block {
  const { width } = sheet.area()
  const exact = barsOf(report, growth, (value) => report.figures.value(value, measure))
  const step = width / exact.length
  const barWidth = Math.min(step * 0.64, widestBar)
  const fits = exact.every(
    ({ figure }) => sheet.typeface.width(figure, styles.strong.weight, styles.strong.size) < step - 6,
  )
  const bars = fits ? exact : barsOf(report, growth, (value) => report.figures.compact(value, measure))
  const title = paragraph(sheet.typeface, report.translate('report.numbers.growth'), styles.subheading, width)
  const figures = bars.map(({ figure }) => paragraph(sheet.typeface, figure, styles.strong, step - 6, 'centre'))
  const labels = bars.map(({ label }) =>
    paragraph(sheet.typeface, label, coloured(styles.label, palette.muted), step - 8, 'centre'),
  )
  const labelHeight = Math.max(...labels.map(({ height }) => height))
  const figureHeight = Math.max(...figures.map(({ height }) => height))

  const levels = bars.flatMap(({ from, to }) => [from ?? to, to])
  const highest = Math.max(0, ...levels)
  const foot = footOf(Math.min(...levels), highest)
  const y = (value: number) => ((highest - value) / (highest - foot || 1)) * barsHeight

  return {
    height: title.height + 10 + figureHeight + barsHeight + 6 + labelHeight,
    draw: (pen, x, top) => {
      title.draw(pen, x, top)
      const barsTop = top + title.height + 10 + figureHeight
      bars.forEach((bar, index) => {
        const left = x + index * step
        const from = bar.from ?? Math.max(0, foot)
        const barTop = barsTop + y(Math.max(from, bar.to))
        pen.box(
          left + (step - barWidth) / 2,
          barTop,
          barWidth,
          Math.max(1.2, Math.abs(y(from) - y(bar.to))),
          bar.colour,
        )
        if (bar.from === null && foot > 0)
          breakMark(pen, left + (step - barWidth) / 2, barsTop + barsHeight - 12, barWidth)
        figures[index]?.draw(pen, left + 3, barTop - (figures[index]?.height ?? 0) - 1)
        labels[index]?.draw(pen, left + 4, barsTop + barsHeight + 6)
      })
      pen.rule(x, barsTop + barsHeight, x + width, barsTop + barsHeight, palette.line)
    },
    split: () => null,
  }
}

/** Small steps on a large base would be invisible: the foot is cut off, and the cut is shown. */
function footOf(lowest: number, highest: number): number {
  const range = highest - lowest
  if (lowest <= 0) return lowest
  return lowest > 2 * range ? lowest - range * 0.6 : 0
}

/** Two slanted white lines across a bar: it goes on below. */
function breakMark(pen: Pen, x: number, y: number, width: number): void {
  for (const offset of [0, 4]) pen.rule(x - 2, y + offset + 3, x + width + 2, y + offset - 3, palette.paper, 1.6)
}

function barsOf({ translate, board }: Report, growth: Growth, write: (value: number) => string): readonly Bar[] {
  const shown = growth.parts.slice(0, longestWaterfall)
  const other = growth.parts.slice(longestWaterfall).reduce((sum, { amount }) => sum + amount, 0)
  const parts = [
    ...shown.map(({ driverId, amount }) => ({ label: board.drivers.get(driverId)?.name ?? '', amount })),
    ...(other === 0 ? [] : [{ label: translate('report.numbers.otherParts'), amount: other }]),
  ]
  const bars: Bar[] = [
    {
      label: translate('report.numbers.today'),
      figure: write(growth.from),
      from: null,
      to: growth.from,
      colour: palette.muted,
    },
  ]
  let level = growth.from
  for (const { label, amount } of parts) {
    const next = level + amount
    const sign = amount > 0 ? '+' : '−'
    bars.push({
      label,
      figure: `${sign}${write(Math.abs(amount))}`,
      from: level,
      to: next,
      colour: amount > 0 ? palette.rise : palette.fall,
    })
    level = next
  }
  return [
    ...bars,
    {
      label: translate('report.numbers.plan'),
      figure: write(growth.to),
      from: null,
      to: growth.to,
      colour: palette.ink,
    },
  ]
}
