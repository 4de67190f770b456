import { inOrder } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import { paragraph } from '#shared/report/drawing/block.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'

/**
 * The promises between units: what somebody said yes to, with a day and a name (high-integrity commitments, Cagan). What
 * has no yes yet is listed apart, so that nobody takes it for one.
 */
export function promisesPage(sheet: Sheet, report: Report): void {
  const { translate, board } = report
  const all = inOrder(board.dependencies.values())
  if (all.length === 0) return
  const title = translate('report.promises.title')
  sheet.startSection({ title, group: translate('report.alignment.group') })
  sheet.place(sectionTitle(sheet, title, translate('report.promises.lead')))
  sheet.skip(14)
  const given = all.filter(({ status }) => status === 'accepted')
  const open = all.filter(({ status }) => status !== 'accepted')
  if (given.length > 0)
    placeTable(
      sheet,
      columns(report),
      given.map((promise) => promiseRow(report, promise)),
    )
  else sheet.place(paragraph(sheet.typeface, translate('report.promises.none'), styles.note, sheet.area().width))
  if (open.length === 0) return
  sheet.skip(20)
  sheet.place(paragraph(sheet.typeface, translate('report.promises.open'), styles.subheading, sheet.area().width), {
    keepBelow: 60,
  })
  sheet.skip(4)
  placeTable(
    sheet,
    columns(report),
    open.map((promise) => promiseRow(report, promise)),
  )
}

const columns = ({ translate }: Report) => [
  { label: translate('report.promises.who'), share: 18 },
  { label: translate('report.unit.what'), share: 38 },
  { label: translate('report.promises.toWhom'), share: 18 },
  { label: translate('report.promises.by'), share: 14 },
  { label: translate('report.unit.answer'), share: 22 },
]

function promiseRow(report: Report, dependency: Entry<'dependencies'>): readonly Cell[] {
  const { translate, figures } = report
  const { fromUnitId, toUnitId, what, neededBy, offeredBy, status, answeredBy } = dependency
  const by = offeredBy ?? neededBy
  const word = translate(`report.unit.status.${status}`)
  return [
    { text: report.unitName(toUnitId), style: styles.strong },
    what,
    report.unitName(fromUnitId),
    by ? figures.day(by) : { text: translate('report.keyResult.noDate'), style: styles.note },
    answeredBy && status !== 'requested'
      ? translate('report.unit.answered', { status: word, name: answeredBy })
      : { text: word, style: styles.note },
  ]
}
