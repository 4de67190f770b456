import { shortHash } from '#shared/domain/contentHash.ts'
import { paragraph, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'
import { type SigningLine, signingLines } from '#shared/report/signing.ts'
import { givenWord, ownWords } from './givenWord.ts'

/** Who stands behind it, with reservations and dissent in their own words, and which version this is. */
export function signaturesPage(sheet: Sheet, report: Report): void {
  const { translate, review } = report
  const title = translate('report.signatures.title')
  sheet.startSection({ title })
  const { width } = sheet.area()
  sheet.place(sectionTitle(sheet, title, translate('report.signatures.lead')))
  sheet.skip(14)
  const lines = signingLines(review)
  if (lines.length === 0) {
    sheet.place(paragraph(sheet.typeface, translate('report.signatures.nobody'), styles.note, width))
  } else {
    placeTable(
      sheet,
      [
        { label: translate('report.signatures.name'), share: 27 },
        { label: translate('report.signatures.choice'), share: 45 },
        { label: translate('report.signatures.at'), share: 15 },
        { label: translate('report.signatures.content'), share: 19 },
      ],
      lines.map((line) => signatureRow(sheet, report, line)),
    )
  }
  sheet.skip(22)
  sheet.place(
    stack(
      [
        paragraph(sheet.typeface, translate('report.signatures.amendments'), styles.subheading, width),
        ...versionLines(report).map((line) => paragraph(sheet.typeface, line, styles.body, width)),
      ],
      4,
    ),
  )
}

function signatureRow(sheet: Sheet, report: Report, line: SigningLine): readonly Cell[] {
  const { translate, figures } = report
  const who =
    (name: string, unitId: string | undefined): Cell =>
    (width) =>
      stack([
        paragraph(sheet.typeface, name, styles.strong, width),
        ...(unitId === undefined ? [] : [paragraph(sheet.typeface, report.unitName(unitId), styles.note, width)]),
      ])
  if (line.state === 'missing') {
    return [
      who(line.name || report.unitName(line.unitId), line.name ? line.unitId : undefined),
      { text: translate('report.signatures.missing'), style: styles.note },
      '',
      '',
    ]
  }
  if (line.state === 'unsigned') {
    const { record } = line
    return [
      who(report.unitName(line.unitId), undefined),
      (width) =>
        stack([
          paragraph(
            sheet.typeface,
            translate('report.signatures.unsigned'),
            coloured(styles.strong, palette.fall),
            width,
          ),
          paragraph(sheet.typeface, `“${record.reason}”`, styles.body, width),
          paragraph(
            sheet.typeface,
            translate('report.signatures.recordedBy', { name: record.name }),
            styles.note,
            width,
          ),
        ]),
      figures.dayOf(record.at),
      (width) => paragraph(sheet.typeface, shortHash(record.hash), styles.note, width),
    ]
  }
  const { signature, state, unitId } = line
  return [
    who(signature.name, unitId),
    (width) =>
      stack([
        paragraph(sheet.typeface, [givenWord(report, signature)], styles.strong, width),
        ...ownWords(sheet, signature, width),
      ]),
    figures.dayOf(signature.at),
    (width) =>
      stack([
        paragraph(sheet.typeface, shortHash(signature.hash), styles.note, width),
        ...(state === 'valid'
          ? []
          : [
              paragraph(
                sheet.typeface,
                translate(`report.signatures.${state}`),
                coloured(styles.note, palette.fall),
                width,
              ),
            ]),
      ]),
  ]
}

function versionLines({ board, translate, figures, hash, status }: Report): readonly string[] {
  const frozen = board.control?.frozen
  if (!frozen) return [translate('report.signatures.neverFrozen')]
  const version = frozen.amendment + 1
  const line = translate('report.signatures.frozen', {
    version,
    date: figures.dayOf(frozen.at),
    name: frozen.by,
    hash: shortHash(frozen.hash),
  })
  if (status.kind !== 'draft') return [line]
  if (board.control?.amending) return [line, translate('report.signatures.amending', { version: version + 1 })]
  return frozen.hash === hash ? [line] : [line, translate('report.signatures.changedSince')]
}
