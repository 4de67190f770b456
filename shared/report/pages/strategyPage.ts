import { type Block, beside, panel, paragraph, rule, space, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, scaled, styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { tableRow } from '#shared/report/drawing/table.ts'
import { type Outcome, outcomes } from '#shared/report/outcomes.ts'
import type { Report } from '#shared/report/report.ts'
import type { ObjectiveBranch, PriorityBranch } from '#shared/report/strategy.ts'
import { keyResultCells, keyResultColumns, wordsIndent } from './keyResultCells.ts'

/** Tried in this order until everything stands on one page; below the last it would no longer be readable. */
const scales = [1, 0.95, 0.9, 0.85, 0.8]
const smallestScale = 0.8

/** Priorities → objectives → key results, and whether they add up: the page that is pinned to the wall. */
export function strategyPage(sheet: Sheet, report: Report): void {
  const title = report.translate('report.strategy.title')
  sheet.startSection({ title })
  const blocksAt = (scale: number) => pageBlocks(sheet, report, title, scale)
  const fitting = scales.find((scale) => stack(blocksAt(scale)).height <= sheet.area().height) ?? smallestScale
  for (const block of blocksAt(fitting)) sheet.place(block)
}

function pageBlocks(sheet: Sheet, report: Report, title: string, scale: number): readonly Block[] {
  const { translate, board, strategy } = report
  const { width } = sheet.area()
  const vision = board.vision?.statement.trim() ?? ''
  const numbers = outcomes(report)
  return [
    sectionTitle(sheet, title),
    space(8 * scale),
    ...(vision
      ? [paragraph(sheet.typeface, vision, scaled(styles.statement, scale * 0.86), width), space(12 * scale)]
      : []),
    ...strategy.priorities.flatMap((priority) => [
      ...priorityBlocks(sheet, report, priority, scale),
      space(13 * scale),
    ]),
    ...(strategy.priorities.length === 0
      ? [paragraph(sheet.typeface, translate('report.strategy.empty'), styles.note, width)]
      : []),
    ...(numbers.length > 0 ? [outcomePanel(sheet, report, numbers, scale)] : []),
  ]
}

/** The heading and the first row stay together: a priority never ends a page. */
function priorityBlocks(sheet: Sheet, report: Report, branch: PriorityBranch, scale: number): readonly Block[] {
  const { translate } = report
  const { width } = sheet.area()
  const label = branch.priority
    ? translate('report.strategy.priority', { number: branch.number })
    : translate('report.strategy.noPriority')
  const heading = stack(
    [
      rule(width, palette.accent, 1.2),
      space(5 * scale),
      paragraph(sheet.typeface, label, scaled(coloured(styles.label, palette.accent), scale), width),
      ...(branch.priority
        ? [paragraph(sheet.typeface, branch.priority.title, scaled(styles.heading, scale * 1.08), width)]
        : []),
    ],
    1,
  )
  const [first, ...rest] = branch.objectives.flatMap((objective) => objectiveBlocks(sheet, report, objective, scale))
  const nothing = paragraph(sheet.typeface, translate('report.strategy.noObjective'), scaled(styles.note, scale), width)
  return [stack([heading, first ?? nothing]), ...rest]
}

function objectiveBlocks(sheet: Sheet, report: Report, branch: ObjectiveBranch, scale: number): readonly Block[] {
  const { translate } = report
  const { width } = sheet.area()
  const columns = keyResultColumns(report)
  const heading = stack([
    space(8 * scale),
    beside([
      {
        x: 0,
        block: paragraph(sheet.typeface, branch.number, scaled(coloured(styles.subheading, palette.accent), scale), 20),
      },
      {
        x: wordsIndent(width),
        block: paragraph(
          sheet.typeface,
          branch.objective?.text || translate('report.objectiveGone'),
          scaled(styles.subheading, scale),
          width - wordsIndent(width),
        ),
      },
    ]),
    space(3 * scale),
    rule(width),
  ])
  const rows = branch.keyResults.map((keyResult) =>
    tableRow(sheet, columns, keyResultCells(sheet, report, keyResult, scale), width, 3.6 * scale),
  )
  const [first, ...rest] = rows
  const none = paragraph(sheet.typeface, translate('report.strategy.noKeyResults'), scaled(styles.note, scale), width)
  return [stack([heading, first ?? none]), ...rest]
}

/** "If everybody hits: €8.42M against a target of €8.4M", one line per target with a tree. */
function outcomePanel(sheet: Sheet, report: Report, numbers: readonly Outcome[], scale: number): Block {
  const { translate, figures } = report
  const { width } = sheet.area()
  const lines = numbers.map(({ name, reached, target, measure, isReached }) =>
    paragraph(
      sheet.typeface,
      [
        { text: `${name}  `, style: scaled(styles.body, scale) },
        {
          text: `${figures.compact(reached, measure)} `,
          style: scaled(coloured(styles.target, isReached ? palette.accent : palette.fall), scale),
        },
        {
          text: translate('report.strategy.against', { target: figures.compact(target, measure) }),
          style: scaled(styles.body, scale),
        },
      ],
      styles.body,
      width - 28,
    ),
  )
  const label = paragraph(
    sheet.typeface,
    translate('report.strategy.ifEverybodyHits'),
    scaled(styles.label, scale),
    width,
  )
  return panel(
    stack([label, ...lines], 1),
    width,
    { top: 8, right: 14, bottom: 9, left: 14 },
    palette.wash,
    palette.accent,
  )
}
