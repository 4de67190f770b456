import type { Entry } from '#shared/records/collections.ts'
import { type Block, paragraph, stack } from '#shared/report/drawing/block.ts'
import type { Span } from '#shared/report/drawing/lines.ts'
import { coloured, palette, scaled, styles } from '#shared/report/drawing/palette.ts'
import { printable } from '#shared/report/drawing/printable.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import { type Cell, columnGap, type TableColumn } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'
import type { NumberedKeyResult } from '#shared/report/strategy.ts'

const numberShare = 5
const otherShares = { words: 36, numbers: 33, owner: 17, due: 14 } as const
const columnCount = 5

/** Where the words of a key result begin, so that its objective's can begin there too. */
export function wordsIndent(width: number): number {
  const shares = Object.values(otherShares).reduce((sum, share) => sum + share, numberShare)
  return ((width - columnGap * (columnCount - 1)) * numberShare) / shares + columnGap
}

/** Number, words, today → target, owner, due: the row in which a key result stands everywhere. */
export const keyResultColumns = ({ translate }: Report): readonly TableColumn[] => [
  { label: '', share: numberShare },
  { label: translate('report.keyResult.label'), share: otherShares.words },
  { label: translate('report.keyResult.fromTo'), share: otherShares.numbers, alignment: 'right' },
  { label: translate('report.keyResult.owner'), share: otherShares.owner },
  { label: translate('report.keyResult.due'), share: otherShares.due },
]

/** `below` goes under the words: what a unit's key result contributes to. */
export function keyResultCells(
  sheet: Sheet,
  report: Report,
  { number, keyResult }: NumberedKeyResult,
  scale = 1,
  below: readonly string[] = [],
): readonly Cell[] {
  const { translate, figures } = report
  const body = scaled(styles.body, scale)
  const note = scaled(styles.note, scale)
  const kind = keyResult.kind
    ? translate(`common.keyResultKinds.${keyResult.kind}`)
    : translate('report.keyResult.noKind')
  return [
    { text: number, style: scaled(styles.note, scale) },
    (width) => stacked(sheet, [keyResult.text || translate('common.unnamed')], body, below, note, width, scale),
    (width, alignment) =>
      stack(
        [
          paragraph(sheet.typeface, fromTo(report, keyResult, scale), styles.target, width, alignment),
          paragraph(sheet.typeface, keyResult.metric ?? '', note, width, alignment),
        ].filter((_, index) => index === 0 || Boolean(keyResult.metric)),
        1,
      ),
    keyResult.owner
      ? { text: keyResult.owner, style: body }
      : { text: translate('report.keyResult.noOwner'), style: note },
    (width) =>
      stacked(
        sheet,
        [keyResult.due ? figures.day(keyResult.due) : translate('report.keyResult.noDate')],
        keyResult.due ? body : note,
        [kind],
        note,
        width,
        scale,
      ),
  ]
}

function stacked(
  sheet: Sheet,
  first: readonly string[],
  firstStyle: typeof styles.body,
  second: readonly string[],
  secondStyle: typeof styles.body,
  width: number,
  scale: number,
): Block {
  return stack(
    [
      ...first.map((text) => paragraph(sheet.typeface, text, firstStyle, width)),
      ...second.map((text) => paragraph(sheet.typeface, text, secondStyle, width)),
    ],
    1.5 * scale,
  )
}

/** `68% → 72%`, the target larger than where it starts from. */
export function fromTo(report: Report, keyResult: Entry<'keyResults'>, scale = 1): readonly Span[] {
  const { translate, figures } = report
  const baseline = scaled(styles.baseline, scale)
  const target = scaled(styles.target, scale)
  const shown = (value: number | undefined) =>
    value === undefined ? translate('report.notSet') : printable(figures.value(value, keyResult.measure))
  return [
    { text: `${shown(keyResult.baseline)} `, style: baseline },
    { text: '→ ', style: coloured(baseline, palette.accent) },
    keyResult.target === undefined
      ? { text: translate('report.notSet'), style: baseline }
      : { text: shown(keyResult.target), style: target },
  ]
}
