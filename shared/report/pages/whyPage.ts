import { inOrder } from '#shared/domain/inOrder.ts'
import type { PooledSticky } from '#shared/domain/pool.ts'
import { whereThemes } from '#shared/domain/themes.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Block, beside, panel, paragraph, space, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'
import { readStory, type Story, type ThemeStory } from '#shared/report/themeStory.ts'

const unitColumnShare = 0.22

/** The priorities with their reasons, and under them every note of the room, by theme and by unit. */
export function whyPage(sheet: Sheet, report: Report): void {
  const { translate, board } = report
  const story = readStory(board)
  if (board.priorities.size === 0 && board.themes.size === 0 && board.stickies.size === 0) return
  const title = translate('report.why.title')
  sheet.startSection({ title })
  sheet.place(sectionTitle(sheet, title))
  sheet.skip(14)
  for (const [index, priority] of inOrder(board.priorities.values()).entries()) {
    sheet.place(priorityBlock(sheet, report, priority, index + 1))
    sheet.skip(10)
  }
  if (story.themes.length > 0) placeThemes(sheet, report, story)
  placeLoose(sheet, report, story)
}

function priorityBlock(sheet: Sheet, report: Report, priority: Entry<'priorities'>, number: number): Block {
  const { translate, board } = report
  const { width } = sheet.area()
  const inside = width - 32
  const themes = whereThemes(priority.themeIds, board.themes).map(({ name }) => name)
  return panel(
    stack(
      [
        paragraph(
          sheet.typeface,
          translate('report.strategy.priority', { number }),
          coloured(styles.label, palette.accent),
          inside,
        ),
        paragraph(sheet.typeface, priority.title, styles.heading, inside),
        priority.rationale.trim()
          ? paragraph(sheet.typeface, priority.rationale, styles.body, inside)
          : paragraph(sheet.typeface, translate('report.why.noRationale'), styles.note, inside),
        ...(themes.length > 0
          ? [
              paragraph(
                sheet.typeface,
                `${translate('report.why.fromThemes')}: ${themes.join(' · ')}`,
                styles.note,
                inside,
              ),
            ]
          : []),
      ],
      3,
    ),
    width,
    { top: 11, right: 16, bottom: 12, left: 16 },
    palette.wash,
  )
}

function placeThemes(sheet: Sheet, report: Report, { tally, themes }: Story): void {
  const { translate } = report
  const { width } = sheet.area()
  const ballot = tally
    ? translate('report.why.ballot', { ballots: tally.ballots, voters: tally.voters, count: tally.budget })
    : ''
  sheet.skip(12)
  sheet.place(
    stack(
      [
        paragraph(sheet.typeface, translate('report.why.themes'), styles.heading, width),
        ...(ballot ? [paragraph(sheet.typeface, ballot, styles.note, width)] : []),
      ],
      2,
    ),
    { keepBelow: 80 },
  )
  sheet.skip(10)
  const most = Math.max(1, ...themes.map(({ dots }) => dots ?? 0))
  for (const theme of themes) {
    const heading = themeHeading(sheet, report, theme, most)
    const rows = theme.units.map(({ unitId, notes }) => unitRow(sheet, report, unitId, notes))
    const [first, ...rest] = rows
    sheet.place(first ? stack([heading, space(5), first]) : heading)
    for (const row of rest) {
      sheet.skip(3)
      sheet.place(row)
    }
    sheet.skip(14)
  }
}

/** The name with a bar as long as its share of the dots. */
function themeHeading(
  sheet: Sheet,
  { translate }: Report,
  { theme, dots, noteCount }: ThemeStory,
  most: number,
): Block {
  const { width } = sheet.area()
  const barRoom = 110
  const name = paragraph(sheet.typeface, theme.name, styles.subheading, width - barRoom - 80)
  const counted = [
    ...(dots === null ? [] : [translate('report.why.dots', { count: dots })]),
    translate('report.why.notes', { count: noteCount }),
  ].join(' · ')
  const note = paragraph(sheet.typeface, counted, styles.note, 88, 'right')
  return {
    height: Math.max(name.height, note.height) + 5,
    draw: (pen, x, top) => {
      name.draw(pen, x, top)
      if (dots !== null && dots > 0) {
        pen.box(x + width - 88 - barRoom, top + 4, (barRoom * dots) / most, 5, palette.accent)
      }
      note.draw(pen, x + width - 88, top)
      pen.rule(
        x,
        top + Math.max(name.height, note.height) + 3,
        x + width,
        top + Math.max(name.height, note.height) + 3,
        palette.line,
      )
    },
    split: () => null,
  }
}

function unitRow(sheet: Sheet, report: Report, unitId: string | undefined, notes: readonly PooledSticky[]): Block {
  const { width } = sheet.area()
  const left = width * unitColumnShare
  const name = unitId === undefined ? report.translate('report.why.companyWide') : report.unitName(unitId)
  const lines = notes.map((note) => noteLine(sheet, report, note, width - left))
  return beside([
    { x: 0, block: paragraph(sheet.typeface, name, styles.note, left - 12) },
    { x: left, block: stack(lines, 2) },
  ])
}

function noteLine(sheet: Sheet, { translate }: Report, { sticky, same }: PooledSticky, width: number): Block {
  const quadrantWidth = 58
  const text =
    same.length > 0 ? `${sticky.text.trim()} (${translate('report.why.alike', { count: same.length })})` : sticky.text
  return beside([
    {
      x: 0,
      block: paragraph(sheet.typeface, translate(`common.quadrantOne.${sticky.quadrant}`), styles.note, quadrantWidth),
    },
    { x: quadrantWidth, block: paragraph(sheet.typeface, text, styles.body, width - quadrantWidth) },
  ])
}

/** Nothing that was written is dropped: what lies in the tray stands here with its reason. */
function placeLoose(sheet: Sheet, report: Report, { tray, ungrouped }: Story): void {
  const { translate } = report
  const { width } = sheet.area()
  for (const [label, lead, stickies] of [
    [translate('report.why.tray'), translate('report.why.trayLead'), tray],
    [translate('report.why.unsorted'), '', ungrouped],
  ] as const) {
    if (stickies.length === 0) continue
    sheet.place(
      stack([
        paragraph(sheet.typeface, label, styles.subheading, width),
        ...(lead ? [paragraph(sheet.typeface, lead, styles.note, width)] : []),
      ]),
      { keepBelow: 60 },
    )
    const rows = stickies.map(({ sticky }): readonly Cell[] => [
      { text: sticky.unitId === undefined ? '' : report.unitName(sticky.unitId), style: styles.note },
      { text: translate(`common.quadrantOne.${sticky.quadrant}`), style: styles.note },
      sticky.text,
      { text: sticky.trayReason ?? '', style: styles.note },
    ])
    placeTable(
      sheet,
      [
        { label: '', share: 20 },
        { label: '', share: 12 },
        { label: '', share: 38 },
        { label: '', share: 30 },
      ],
      rows,
    )
    sheet.skip(14)
  }
}
