import { inOrder } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import { paragraph } from '#shared/report/drawing/block.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'

/** What a unit needs from others and what others ask of it, each with the answer. */
export function placeDependencies(sheet: Sheet, report: Report, unitId: string): void {
  const { translate, board } = report
  const all = inOrder(board.dependencies.values())
  const needs = all.filter(({ fromUnitId }) => fromUnitId === unitId)
  const asked = all.filter(({ toUnitId }) => toUnitId === unitId)
  for (const [label, dependencies, other] of [
    [translate('report.unit.needs'), needs, 'toUnitId'],
    [translate('report.unit.asked'), asked, 'fromUnitId'],
  ] as const) {
    if (dependencies.length === 0) continue
    sheet.place(paragraph(sheet.typeface, label, styles.subheading, sheet.area().width), { keepBelow: 60 })
    sheet.skip(4)
    placeTable(
      sheet,
      [
        { label: translate('report.unit.what'), share: 40 },
        { label: translate('report.unit.who'), share: 20 },
        { label: translate('report.unit.neededBy'), share: 15 },
        { label: translate('report.unit.answer'), share: 25 },
      ],
      dependencies.map((dependency) => dependencyRow(report, dependency, dependency[other])),
    )
    sheet.skip(18)
  }
}

function dependencyRow(report: Report, dependency: Entry<'dependencies'>, otherUnitId: string): readonly Cell[] {
  const { translate, figures } = report
  return [
    dependency.what,
    report.unitName(otherUnitId),
    dependency.neededBy
      ? figures.day(dependency.neededBy)
      : { text: translate('report.keyResult.noDate'), style: styles.note },
    answer(report, dependency),
  ]
}

function answer({ translate, figures }: Report, { status, answeredBy, offeredBy }: Entry<'dependencies'>): string {
  const word = translate(`report.unit.status.${status}`)
  const by =
    answeredBy && status !== 'requested' ? translate('report.unit.answered', { status: word, name: answeredBy }) : word
  return offeredBy ? `${by}, ${translate('report.unit.offered', { date: figures.day(offeredBy) })}` : by
}
