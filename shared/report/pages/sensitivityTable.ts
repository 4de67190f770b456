import type { Overrides } from '#shared/domain/drivers/evaluate.ts'
import { type Sensitivity, sensitivity } from '#shared/domain/drivers/sensitivity.ts'
import type { Entry } from '#shared/records/collections.ts'
import { paragraph } from '#shared/report/drawing/block.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'

/** What one natural step of each lever does to the target, all else as planned; the strongest first. */
export function placeSensitivity(sheet: Sheet, report: Report, root: Entry<'drivers'>, solved: Overrides): void {
  const { translate, board } = report
  const steps = sensitivity(board.drivers, root.id, solved).filter(({ effect }) => effect !== null && effect !== 0)
  if (steps.length === 0) return
  sheet.place(paragraph(sheet.typeface, translate('report.numbers.levers'), styles.subheading, sheet.area().width), {
    keepBelow: 70,
  })
  sheet.skip(4)
  placeTable(
    sheet,
    [
      { label: translate('report.numbers.driver'), share: 40 },
      { label: translate('report.numbers.step'), share: 30, alignment: 'right' },
      { label: translate('report.numbers.effect', { name: root.name }), share: 30, alignment: 'right' },
    ],
    steps.map((step) => stepRow(report, step, root)),
  )
  sheet.skip(18)
}

function stepRow(
  report: Report,
  { driverId, kind, step, effect }: Sensitivity,
  root: Entry<'drivers'>,
): readonly Cell[] {
  const { translate, figures, board } = report
  const driver = board.drivers.get(driverId)
  const one =
    kind === 'percentOfValue'
      ? translate('report.numbers.steps.percentOfValue', { step: figures.value(step, driver?.measure) })
      : translate(`report.numbers.steps.${kind}`)
  return [
    { text: driver?.name ?? '', style: styles.body },
    { text: one, style: styles.body },
    { text: effect === null ? '' : figures.change(effect, root.measure), style: styles.strong },
  ]
}
