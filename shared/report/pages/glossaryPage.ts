import { groupBy } from '#shared/domain/groupBy.ts'
import { compare } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import { paragraph } from '#shared/report/drawing/block.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'
import type { NumberedKeyResult } from '#shared/report/strategy.ts'

/** Every metric once: what it counts, how its baseline was found, where to check it, and which key results use it. */
export function glossaryPage(sheet: Sheet, report: Report): void {
  const { translate, strategy } = report
  const title = translate('report.glossary.title')
  sheet.startSection({ title })
  const { width } = sheet.area()
  sheet.place(sectionTitle(sheet, title, translate('report.glossary.lead')))
  sheet.skip(14)
  const all = [...strategy.company, ...strategy.units.flatMap(({ objectives }) => objectives)]
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult }) => keyResult.metric?.trim())
  const metrics = [...groupBy(all, ({ keyResult }) => keyResult.metric?.trim().toLowerCase() ?? '')]
  if (metrics.length === 0) {
    sheet.place(paragraph(sheet.typeface, translate('report.glossary.none'), styles.note, width))
    return
  }
  placeTable(
    sheet,
    [
      { label: translate('report.glossary.metric'), share: 25 },
      { label: translate('report.glossary.measure'), share: 12 },
      { label: translate('report.glossary.method'), share: 26 },
      { label: translate('report.glossary.evidence'), share: 26 },
      { label: translate('report.glossary.usedIn'), share: 21 },
    ],
    metrics.toSorted(([one], [other]) => compare(one, other)).map(([, uses]) => metricRow(report, uses)),
  )
}

function metricRow(report: Report, uses: readonly NumberedKeyResult[]): readonly Cell[] {
  const { translate } = report
  const every = (read: (use: NumberedKeyResult) => string | undefined) =>
    [...new Set(uses.map((use) => read(use)?.trim()).filter(Boolean))].join('\n')
  const byUnit = groupBy(uses, ({ keyResult }) => keyResult.unitId as string)
  const used = [...byUnit].map(([unitId, own]) => {
    const numbers = own.map(({ number }) => number).join(', ')
    return unitId === companyUnitId
      ? translate('report.glossary.company', { numbers })
      : translate('report.glossary.ofUnit', { unit: report.unitName(unitId), numbers })
  })
  return [
    { text: every(({ keyResult }) => keyResult.metric).split('\n')[0] ?? '', style: styles.strong },
    every(({ keyResult }) => keyResult.measure && translate(`common.measures.${keyResult.measure}`)),
    { text: every(({ keyResult }) => keyResult.baselineMethod), style: styles.note },
    { text: every(({ keyResult }) => keyResult.evidence), style: styles.note },
    { text: used.join('\n'), style: styles.note },
  ]
}
