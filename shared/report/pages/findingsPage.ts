import { paragraph, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import { type FindingLine, findingLines } from '#shared/report/findingLines.ts'
import type { Report } from '#shared/report/report.ts'

/** What the rules found, and how the room closed each: nothing is hidden, also not what is still open. */
export function findingsPage(sheet: Sheet, report: Report): void {
  const { translate } = report
  const title = translate('report.alignment.findings')
  sheet.startSection({ title, group: translate('report.alignment.group') })
  const { width } = sheet.area()
  sheet.place(sectionTitle(sheet, title, translate('report.alignment.findingsLead')))
  sheet.skip(14)
  const lines = findingLines(report)
  const openCount = lines.filter(({ decision }) => decision === null).length
  if (lines.length === 0) {
    sheet.place(paragraph(sheet.typeface, translate('report.alignment.noFindings'), styles.note, width))
    return
  }
  if (openCount > 0) {
    const text = translate('report.alignment.openCount', { count: openCount })
    sheet.place(paragraph(sheet.typeface, text, coloured(styles.strong, palette.fall), width))
    sheet.skip(8)
  }
  placeTable(
    sheet,
    [
      { label: translate('report.alignment.finding'), share: 52 },
      { label: translate('report.alignment.decision'), share: 48 },
    ],
    lines.map((line) => findingRow(sheet, report, line)),
  )
}

function findingRow(
  sheet: Sheet,
  { translate, figures }: Report,
  { title, question, decision }: FindingLine,
): readonly Cell[] {
  return [
    (width) =>
      stack([
        paragraph(sheet.typeface, title, styles.strong, width),
        ...(question ? [paragraph(sheet.typeface, question, styles.body, width)] : []),
      ]),
    (width) => {
      if (decision === null) {
        return paragraph(
          sheet.typeface,
          translate('report.alignment.open'),
          coloured(styles.strong, palette.fall),
          width,
        )
      }
      const by = translate('report.alignment.decidedBy', {
        name: decision.decidedBy,
        date: figures.dayOf(decision.decidedAt),
      })
      return stack([
        paragraph(sheet.typeface, translate(`report.alignment.choice.${decision.choice}`), styles.strong, width),
        paragraph(sheet.typeface, decision.reason, styles.body, width),
        paragraph(sheet.typeface, by, styles.label, width),
      ])
    },
  ]
}
