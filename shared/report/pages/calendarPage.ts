import { planOf } from '#shared/domain/checkIns.ts'
import { monthlyReviews, quarterEnds } from '#shared/domain/reviewDays.ts'
import { paragraph } from '#shared/report/drawing/block.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'
import type { NumberedKeyResult, ObjectiveBranch } from '#shared/report/strategy.ts'
import { type ExpectedLine, placeExpected } from './expectedTable.ts'

/** More months than this and the reviews are shown by quarter. */
const mostMonths = 12
/** In points: a name never stands alone at the foot of a page. */
const headerAndFirstRow = 96

/**
 * When the room looks at its key results again, and where each should stand by then: the company's by the month, those
 * of the units by the quarter.
 */
export function calendarPage(sheet: Sheet, report: Report): void {
  const { translate, board, strategy } = report
  const cycle = { start: board.settings?.cycleStart, end: board.settings?.cycleEnd }
  const months = monthlyReviews(cycle)
  const quarters = quarterEnds(cycle)
  const days = months.length > mostMonths ? quarters : months
  const groups = [
    { name: translate('report.calendar.company'), days, lines: linesOf(report, strategy.company) },
    ...strategy.units.map(({ unit, objectives }) => ({
      name: unit?.name ?? translate('report.unitGone'),
      days: quarters,
      lines: linesOf(report, objectives),
    })),
  ].filter(({ lines }) => lines.length > 0)
  if (days.length === 0 || groups.length === 0) return
  const title = translate('report.calendar.title')
  sheet.startSection({ title, orientation: 'landscape' })
  sheet.place(sectionTitle(sheet, title, translate('report.calendar.lead')))
  sheet.skip(12)
  for (const { name, days, lines } of groups) {
    sheet.place(paragraph(sheet.typeface, name, styles.subheading, sheet.area().width), {
      keepBelow: headerAndFirstRow,
    })
    sheet.skip(3)
    placeExpected(sheet, report, lines, days)
  }
}

function linesOf(report: Report, objectives: readonly ObjectiveBranch[]): readonly ExpectedLine[] {
  const { placed, cycle } = report.review.boardCase
  return objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ number, keyResult }: NumberedKeyResult): readonly ExpectedLine[] => {
      const given = placed.get(keyResult.id)
      const plan = given ? planOf(given, cycle) : null
      const name = `${number} ${keyResult.metric?.trim() || keyResult.text}`
      return plan ? [{ name, measure: keyResult.measure, plan }] : []
    }),
  )
}
