import { type Block, beside, panel, paragraph, space, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'
import { statusLabel } from './statusLabel.ts'

const labelWidth = 92

/** Whose strategy it is, for when, how firm it is, and how much is decided. */
export function cover(sheet: Sheet, report: Report): void {
  const { translate, board, title } = report
  const settings = board.settings
  sheet.startSection({ title })
  const { width } = sheet.area()
  sheet.skip(92)
  sheet.place(bar())
  sheet.skip(22)
  if (report.company)
    sheet.place(paragraph(sheet.typeface, report.company, coloured(styles.statement, palette.muted), width))
  sheet.skip(6)
  sheet.place(paragraph(sheet.typeface, title, styles.display, width * 0.92))
  sheet.skip(10)
  sheet.place(
    paragraph(sheet.typeface, translate('report.cover.document'), coloured(styles.statement, palette.muted), width),
  )
  sheet.skip(26)
  sheet.place(statusPill(sheet, report))
  sheet.skip(30)
  for (const [label, value] of facts(report)) {
    sheet.place(
      beside([
        { x: 0, block: paragraph(sheet.typeface, label, coloured(styles.body, palette.muted), labelWidth - 8) },
        { x: labelWidth, block: paragraph(sheet.typeface, value, styles.body, width - labelWidth) },
      ]),
    )
    sheet.skip(3)
  }
  sheet.skip(26)
  sheet.place(counts(sheet, report, width))
  for (const [label, text] of [
    [translate('report.cover.purpose'), settings?.purpose ?? ''],
    [translate('report.cover.success'), settings?.success ?? ''],
  ] as const) {
    if (text.trim() === '') continue
    sheet.skip(22)
    sheet.place(
      stack(
        [
          paragraph(sheet.typeface, label, styles.label, width),
          paragraph(sheet.typeface, text, styles.body, width * 0.86),
        ],
        3,
      ),
    )
  }
}

const bar = (): Block => ({
  height: 4,
  draw: (pen, x, top) => pen.box(x, top, 46, 4, palette.accent),
  split: () => null,
})

function statusPill(sheet: Sheet, report: Report): Block {
  const { status, translate } = report
  const isFirm = status.kind !== 'draft'
  const style = coloured(styles.strong, isFirm ? palette.paper : palette.ink)
  const label = statusLabel(report)
  const width = sheet.typeface.width(label, 'bold', style.size)
  const text = paragraph(sheet.typeface, label, style, width + 1)
  const pill: Block = {
    height: text.height + 8,
    draw: (pen, x, top) => {
      if (isFirm) pen.box(x, top, width + 24, text.height + 8, palette.accent, 4)
      else pen.frame(x, top, width + 24, text.height + 8, palette.muted, 4)
      text.draw(pen, x + 12, top + 4)
    },
    split: () => null,
  }
  if (isFirm) return pill
  const note = paragraph(
    sheet.typeface,
    translate('report.cover.draftNote'),
    styles.note,
    sheet.area().width - width - 40,
  )
  return beside([
    { x: 0, block: pill },
    { x: width + 36, block: stack([space(4.5), note]) },
  ])
}

function facts({ board, translate, figures, status, today }: Report): readonly (readonly [string, string])[] {
  const settings = board.settings
  const range =
    settings?.cycleStart && settings.cycleEnd
      ? translate('report.cover.cycleRange', {
          start: figures.day(settings.cycleStart),
          end: figures.day(settings.cycleEnd),
        })
      : ''
  const cycle = [settings?.cycleName, range].filter(Boolean).join(' · ')
  const heads = settings?.headCount ? translate('report.cover.headCount', { count: settings.headCount }) : ''
  const people = [...board.roster.values()].filter(({ role }) => role !== 'wall' && role !== 'observer').length
  const when =
    status.kind === 'draft'
      ? ([translate('report.cover.printed'), figures.day(today)] as const)
      : ([
          translate('report.cover.frozen'),
          translate('report.cover.frozenBy', { date: figures.dayOf(status.at), name: status.by }),
        ] as const)
  const all: readonly (readonly [string, string])[] = [
    [translate('report.cover.cycle'), cycle],
    [translate('report.cover.company'), heads],
    [translate('report.cover.people'), people > 0 ? translate('report.cover.peopleCount', { count: people }) : ''],
    when,
  ]
  return all.filter(([, value]) => value !== '')
}

/** The extent of it, as large numbers over small labels. */
function counts(sheet: Sheet, { board, strategy, translate, figures }: Report, width: number): Block {
  const companyKeyResults = strategy.company.reduce((sum, { keyResults }) => sum + keyResults.length, 0)
  const numbers = [
    ['countPriorities', board.priorities.size],
    ['countObjectives', strategy.company.length],
    ['countKeyResults', companyKeyResults],
    ['countUnitKeyResults', board.keyResults.size - companyKeyResults],
  ] as const
  const column = width / numbers.length
  const cells = numbers.map(([name, count], index) => ({
    x: index * column,
    block: stack([
      paragraph(sheet.typeface, figures.value(count), coloured(styles.title, palette.accent), column - 18),
      paragraph(sheet.typeface, translate(`report.cover.${name}`, { count }), styles.note, column - 18),
    ]),
  }))
  return panel(beside(cells), width, { top: 12, right: 0, bottom: 14, left: 16 }, palette.wash)
}
