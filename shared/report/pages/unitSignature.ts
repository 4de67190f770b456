import type { Entry } from '#shared/records/collections.ts'
import type { Unsigned } from '#shared/records/room.ts'
import { type Block, panel, paragraph, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'
import { signingLines } from '#shared/report/signing.ts'
import { givenWord, ownWords } from './givenWord.ts'

/** Who signed for the unit, in which words, and whether it still stands. */
export function unitSignature(sheet: Sheet, report: Report, unit: Entry<'units'>): Block {
  const { translate, figures, review } = report
  const { width } = sheet.area()
  const inside = width - 32
  const label = paragraph(sheet.typeface, translate('report.unit.signature'), styles.label, inside)
  const lines = signingLines(review).flatMap((line) => {
    if (line.unitId !== unit.id || line.state === 'missing') return []
    if (line.state === 'unsigned') return unsigned(sheet, report, line.record, inside)
    const { signature, state } = line
    const doubt = state === 'valid' ? '' : ` · ${translate(`report.signatures.${state}`)}`
    return stack([
      paragraph(
        sheet.typeface,
        [
          { text: `${signature.name} · `, style: styles.strong },
          givenWord(report, signature),
          {
            text: ` · ${figures.dayOf(signature.at)}${doubt}`,
            style: coloured(styles.body, state === 'valid' ? palette.ink : palette.fall),
          },
        ],
        styles.body,
        inside,
      ),
      ...ownWords(sheet, signature, inside),
    ])
  })
  const none = paragraph(sheet.typeface, translate('report.unit.notSigned'), styles.note, inside)
  return panel(
    stack([label, ...(lines.length > 0 ? lines : [none])], 2),
    width,
    { top: 9, right: 16, bottom: 10, left: 16 },
    palette.wash,
    lines.length > 0 ? palette.accent : undefined,
  )
}

/** What the CEO has put on record where nobody could sign. */
const unsigned = ({ typeface }: Sheet, { translate, figures }: Report, record: Unsigned, width: number): Block =>
  stack([
    paragraph(
      typeface,
      `${translate('report.signatures.unsigned')} · ${translate('report.signatures.recordedBy', record)} · ${figures.dayOf(record.at)}`,
      coloured(styles.strong, palette.fall),
      width,
    ),
    paragraph(typeface, `“${record.reason}”`, styles.body, width),
  ])
