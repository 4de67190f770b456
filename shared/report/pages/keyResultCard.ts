import { thresholds } from '#shared/domain/thresholds.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Contribution, type Contributions, shownAmount } from '#shared/report/contributions.ts'
import { type Block, beside, paragraph, rule, space, stack, whole } from '#shared/report/drawing/block.ts'
import { coloured, palette, scaled, styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'
import type { NumberedKeyResult } from '#shared/report/strategy.ts'
import { driverThread } from '#shared/report/threadLines.ts'
import { fromTo } from './keyResultCells.ts'

const labelWidth = 108
const figureShare = 0.38

/** A company key result in full: its numbers, how they are known, where it comes from, and who brings what. */
export function keyResultCard(
  sheet: Sheet,
  report: Report,
  contributions: Contributions,
  { number, keyResult }: NumberedKeyResult,
): Block {
  const { translate } = report
  const { width } = sheet.area()
  const figureWidth = width * figureShare
  const wordsWidth = width - figureWidth - 18
  const head = beside([
    { x: 0, block: paragraph(sheet.typeface, number, coloured(styles.subheading, palette.accent), 24) },
    {
      x: 27,
      block: paragraph(
        sheet.typeface,
        keyResult.text || translate('common.unnamed'),
        styles.subheading,
        wordsWidth - 27,
      ),
    },
    {
      x: width - figureWidth,
      block: paragraph(
        sheet.typeface,
        fromTo(report, keyResult, 1.25),
        scaled(styles.target, 1.25),
        figureWidth,
        'right',
      ),
    },
  ])
  return stack([
    rule(width),
    space(7),
    head,
    space(4),
    ...factRows(sheet, report, keyResult),
    space(4),
    contributionTable(sheet, report, contributions, keyResult),
    space(10),
  ])
}

function factRows(sheet: Sheet, report: Report, keyResult: Entry<'keyResults'>): readonly Block[] {
  const { translate, figures } = report
  const { width } = sheet.area()
  const kind = keyResult.kind
    ? translate(`common.keyResultKinds.${keyResult.kind}`)
    : translate('report.keyResult.noKind')
  const measured = [
    keyResult.baselineQuality ? translate(`report.keyResult.quality.${keyResult.baselineQuality}`) : '',
    keyResult.baselineMethod ?? '',
  ]
  const short: readonly (readonly [string, string])[] = [
    [translate('report.keyResult.owner'), keyResult.owner || translate('report.keyResult.noOwner')],
    [
      translate('report.keyResult.due'),
      keyResult.due ? figures.day(keyResult.due) : translate('report.keyResult.noDate'),
    ],
    [
      translate('report.keyResult.kind'),
      keyResult.isLeading ? `${kind} · ${translate('report.keyResult.leading')}` : kind,
    ],
  ]
  const long: readonly (readonly [string, string])[] = [
    [translate('report.keyResult.metric'), keyResult.metric ?? ''],
    [translate('report.keyResult.measured'), measured.filter(Boolean).join(': ')],
    [translate('report.keyResult.evidence'), keyResult.evidence ?? ''],
    [translate('report.keyResult.thread'), driverThread(report, keyResult.id)],
  ]
  const column = (width - 27) / short.length
  const top = beside(
    short.map(([label, value], index) => ({
      x: 27 + index * column,
      block: stack([
        paragraph(sheet.typeface, label, styles.label, column - 10),
        paragraph(sheet.typeface, value, styles.strong, column - 10),
      ]),
    })),
  )
  const rows = long.flatMap(([label, value]) =>
    value === ''
      ? []
      : [
          beside([
            { x: 27, block: paragraph(sheet.typeface, label, coloured(styles.note, palette.muted), labelWidth - 8) },
            { x: 27 + labelWidth, block: paragraph(sheet.typeface, value, styles.body, width - 27 - labelWidth) },
          ]),
        ],
  )
  return [top, space(4), stack(rows, 1.5)]
}

function contributionTable(
  sheet: Sheet,
  report: Report,
  contributions: Contributions,
  keyResult: Entry<'keyResults'>,
): Block {
  const { translate } = report
  const width = sheet.area().width - 27
  const into = contributions.into(keyResult.id)
  const label = paragraph(sheet.typeface, translate('report.objective.contributions'), styles.label, width)
  const indented = (block: Block) => beside([{ x: 27, block }])
  if (!into.some(({ link }) => link.kind === 'contributes')) {
    const none = paragraph(sheet.typeface, translate('report.objective.noContribution'), styles.note, width)
    return indented(stack([none, ...into.map((line) => contributionRow(sheet, report, contributions, line, width))]))
  }
  const rows = into.map((line) => contributionRow(sheet, report, contributions, line, width))
  return indented(stack([label, space(2), ...rows, ...sumRow(sheet, report, keyResult, width)]))
}

function contributionRow(
  sheet: Sheet,
  report: Report,
  contributions: Contributions,
  { link, from, to }: Contribution,
  width: number,
): Block {
  const { translate } = report
  const amount =
    link.kind === 'contributes'
      ? link.amount === undefined
        ? translate('report.objective.noAmount')
        : shownAmount(report, to, link.amount)
      : translate(`report.objective.${link.kind}`)
  const hasAmount = link.kind === 'contributes' && link.amount !== undefined
  const row = stack([
    space(2.5),
    beside([
      { x: 0, block: paragraph(sheet.typeface, report.unitName(from.unitId), styles.note, width * 0.25) },
      {
        x: width * 0.27,
        block: paragraph(sheet.typeface, `${contributions.numberOf(from.id)} ${from.text}`, styles.body, width * 0.52),
      },
      {
        x: width * 0.8,
        block: paragraph(sheet.typeface, amount, hasAmount ? styles.strong : styles.note, width * 0.2, 'right'),
      },
    ]),
    space(2.5),
    rule(width),
  ])
  return whole(row)
}

/** What the amounts come to against the change the key result asks for. */
function sumRow(
  sheet: Sheet,
  { translate, figures, review }: Report,
  keyResult: Entry<'keyResults'>,
  width: number,
): readonly Block[] {
  const sum = review.coverage().byKeyResult.get(keyResult.id)
  if (!sum || sum.contributed === 0) return []
  const text = translate('report.objective.sum', {
    sum: figures.amount(sum.contributed, keyResult.measure),
    change: figures.amount(sum.needed, keyResult.measure),
  })
  const isEnough = sum.share >= 1 - thresholds.sumTolerance
  return [
    space(3),
    paragraph(sheet.typeface, text, coloured(styles.strong, isEnough ? palette.accent : palette.fall), width, 'right'),
  ]
}
