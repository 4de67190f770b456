import type { Plan } from '#shared/domain/checkIns.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { quarterEnds } from '#shared/domain/reviewDays.ts'
import { paragraph, stack } from '#shared/report/drawing/block.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'
import { type ExpectedLine, placeExpected } from './expectedTable.ts'

/** The targets quarter by quarter, on a straight line from today to their day. */
export function placeQuarters(sheet: Sheet, report: Report): void {
  const { translate, board } = report
  const start = board.settings?.cycleStart
  const days = quarterEnds({ start, end: board.settings?.cycleEnd })
  const lines = inOrder(board.targets.values()).flatMap(
    ({ name, measure, baseline, value, due }): readonly ExpectedLine[] => {
      const by = due ?? board.settings?.cycleEnd
      if (baseline === undefined || value === undefined || by === undefined || start === undefined) return []
      const plan: Plan = { baseline, target: value, start, due: by }
      return [{ name, measure, plan }]
    },
  )
  if (lines.length === 0 || days.length === 0) return
  const { width } = sheet.area()
  sheet.place(
    stack([
      paragraph(sheet.typeface, translate('report.numbers.quarters'), styles.subheading, width),
      paragraph(sheet.typeface, translate('report.numbers.quartersLead'), styles.note, width),
    ]),
    { keepBelow: 60 },
  )
  sheet.skip(4)
  placeExpected(sheet, report, lines, days)
}
