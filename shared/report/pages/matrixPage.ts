import type { Contributions } from '#shared/report/contributions.ts'
import { type Block, paragraph, stack, whole } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import { type MatrixLine, matrixLines } from '#shared/report/matrix.ts'
import type { Report } from '#shared/report/report.ts'
import type { ObjectiveBranch, UnitBranch } from '#shared/report/strategy.ts'

/** More columns than this are unreadable side by side: they go on in a second table. */
const columnsPerTable = 5
const unitShare = 16
const objectiveShare = 24

/** Units × company objectives: whose key results bring what. */
export function matrixPage(sheet: Sheet, report: Report, contributions: Contributions): void {
  const { translate, strategy } = report
  const title = translate('report.alignment.matrix')
  sheet.startSection({ title, orientation: 'landscape', group: translate('report.alignment.group') })
  sheet.place(sectionTitle(sheet, title, translate('report.alignment.matrixLead')))
  sheet.skip(14)
  const objectives = strategy.company
  if (objectives.length === 0) {
    sheet.place(paragraph(sheet.typeface, translate('report.alignment.noObjectives'), styles.note, sheet.area().width))
  }
  for (let start = 0; start < objectives.length; start += columnsPerTable) {
    const shown = objectives.slice(start, start + columnsPerTable)
    placeTable(
      sheet,
      [
        { label: translate('report.alignment.unit'), share: unitShare },
        ...shown.map(({ number, objective }) => ({
          label: `${number} ${objective?.text || translate('report.objectiveGone')}`,
          share: objectiveShare,
        })),
      ],
      strategy.units.map((unit) => matrixRow(sheet, report, contributions, unit, shown)),
    )
    sheet.skip(20)
  }
}

function matrixRow(
  sheet: Sheet,
  report: Report,
  contributions: Contributions,
  unit: UnitBranch,
  columns: readonly ObjectiveBranch[],
): readonly Cell[] {
  const { translate } = report
  return [
    { text: unit.unit?.name ?? translate('report.unitGone'), style: styles.strong },
    ...columns.map((objective): Cell => {
      const lines = matrixLines(report, contributions, unit, objective)
      if (lines.length === 0) return { text: translate('report.alignment.none'), style: styles.note }
      return (width) =>
        stack(
          lines.map((line) => matrixLine(sheet, line, width)),
          5,
        )
    }),
  ]
}

function matrixLine(sheet: Sheet, { number, brings, text }: MatrixLine, width: number): Block {
  const head = [
    { text: number ? `${number} ` : '', style: coloured(styles.strong, palette.accent) },
    { text: brings, style: number ? styles.strong : styles.note },
  ]
  return whole(
    stack([paragraph(sheet.typeface, head, styles.body, width), paragraph(sheet.typeface, text, styles.note, width)]),
  )
}
