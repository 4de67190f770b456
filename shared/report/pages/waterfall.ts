import type { Growth } from '#shared/domain/drivers/growth.ts'
import { type Block, paragraph } from '#shared/report/drawing/block.ts'
import { type Colour, coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'
import type { Measure } from '#shared/workshop/schema/fields.ts'

type Bar = { readonly label: string; readonly figure: string; readonly low: number; readonly high: number; readonly colour: Colour }

const barsHeight = 118
const longestWaterfall = 8

/** From today's value to the plan's: what each changed driver brings, as standing bars that add up. */
export function waterfall(sheet: Sheet, report: Report, growth: Growth, measure: Measure): Block {
  const { width } = sheet.area()
  const bars = barsOf(report, growth, measure)
  const step = width / bars.length
  const title = paragraph(sheet.typeface, report.translate('report.numbers.growth'), styles.subheading, width)
  const figures = bars.map(({ figure }) => paragraph(sheet.typeface, figure, styles.strong, step - 6, 'centre'))
  const labels = bars.map(({ label }) => paragraph(sheet.typeface, label, coloured(styles.label, palette.muted), step - 8, 'centre'))
  const labelHeight = Math.max(...labels.map(({ height }) => height))
  const figureHeight = Math.max(...figures.map(({ height }) => height))

  const ends = bars.flatMap(({ low, high }) => [low, high])
  const highest = Math.max(...ends)
  const lowest = floorOf(Math.min(...ends), highest)
  const y = (value: number) => ((highest - value) / (highest - lowest || 1)) * barsHeight

  return {
    height: title.height + 10 + figureHeight + barsHeight + 6 + labelHeight,
    draw: (pen, x, top) => {
      title.draw(pen, x, top)
      const barsTop = top + title.height + 10 + figureHeight
      bars.forEach((bar, index) => {
        const left = x + index * step
        const height = Math.max(1.2, y(bar.low) - y(bar.high))
        pen.box(left + step * 0.18, barsTop + y(bar.high), step * 0.64, height, bar.colour)
        figures[index]?.draw(pen, left + 3, barsTop + y(bar.high) - (figures[index]?.height ?? 0) - 1)
        labels[index]?.draw(pen, left + 4, barsTop + barsHeight + 6)
      })
      pen.rule(x, barsTop + barsHeight, x + width, barsTop + barsHeight, palette.line)
    },
    split: () => null,
  }
}

/** Small steps on a large base would be invisible: the foot is cut off where every bar still starts above it. */
function floorOf(lowest: number, highest: number): number {
  if (lowest <= 0) return lowest
  const range = highest - lowest
  return lowest > 2 * range ? lowest - range * 0.6 : 0
}

function barsOf({ translate, figures, board }: Report, growth: Growth, measure: Measure): readonly Bar[] {
  const shown = growth.parts.slice(0, longestWaterfall)
  const other = growth.parts.slice(longestWaterfall).reduce((sum, { amount }) => sum + amount, 0)
  const parts = [
    ...shown.map(({ driverId, amount }) => ({ label: board.drivers.get(driverId)?.name ?? '', amount })),
    ...(other === 0 ? [] : [{ label: translate('report.numbers.otherParts'), amount: other }]),
  ]
  const floor = Math.min(0, growth.from, growth.to)
  const bars: Bar[] = [
    { label: translate('report.numbers.today'), figure: figures.compact(growth.from, measure), low: floor, high: growth.from, colour: palette.muted },
  ]
  let level = growth.from
  for (const { label, amount } of parts) {
    const next = level + amount
    const sign = amount > 0 ? '+' : '−'
    bars.push({
      label,
      figure: `${sign}${figures.compact(Math.abs(amount), measure)}`,
      low: Math.min(level, next),
      high: Math.max(level, next),
      colour: amount > 0 ? palette.rise : palette.fall,
    })
    level = next
  }
  return [...bars, { label: translate('report.numbers.plan'), figure: figures.compact(growth.to, measure), low: floor, high: growth.to, colour: palette.ink }]
}
