import { type Balance, balanceTarget } from '#shared/domain/drivers/balance.ts'
import { evaluate } from '#shared/domain/drivers/evaluate.ts'
import { warningSentence } from '#shared/domain/drivers/explain.ts'
import { growth } from '#shared/domain/drivers/growth.ts'
import { inputsOf, treeUnder } from '#shared/domain/drivers/tree.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import { defaultCurrency } from '#shared/records/room.ts'
import { beside, paragraph, stack } from '#shared/report/drawing/block.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import { type Sheet, sectionTitle } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'
import { placeQuarters } from './quarters.ts'
import { placeSensitivity } from './sensitivityTable.ts'
import { treePage } from './treePage.ts'
import { waterfall } from './waterfall.ts'

/** The targets, the levers worked out for them, the drivers from today to plan, and where the growth comes from. */
export function numbersPage(sheet: Sheet, report: Report): void {
  const { board, translate } = report
  if (board.targets.size === 0 && board.drivers.size === 0) return
  const title = translate('report.numbers.title')
  sheet.startSection({ title })
  sheet.place(sectionTitle(sheet, title))
  sheet.skip(14)
  const targets = inOrder(board.targets.values()).map((target) => ({
    target,
    balance: balanceTarget(target, board.drivers),
  }))
  if (targets.length > 0) placeTargets(sheet, report, targets)
  placeQuarters(sheet, report)
  placeWarnings(sheet, report, targets)

  const solved = solvedLevers(targets)
  const placed = new Set<string>()
  for (const { target } of targets) {
    if (target.driverId === undefined || placed.has(target.driverId)) continue
    const rows = treeRows(report, target.driverId, placed)
    if (rows.length > 0) placeDrivers(sheet, report, target.name, rows, solved)
    const split = growth(board.drivers, target.driverId, solved)
    if (split && split.parts.length > 1) {
      sheet.place(waterfall(sheet, report, split, target.measure))
      sheet.skip(18)
    }
    const root = board.drivers.get(target.driverId)
    if (root) placeSensitivity(sheet, report, root, solved)
  }
  const rest = inOrder(board.drivers.values())
    .filter(({ id }) => !placed.has(id))
    .map((driver) => ({ driver, depth: 0 }))
  if (rest.length > 0) placeDrivers(sheet, report, translate('report.numbers.otherDrivers'), rest, solved)
  const drawn = new Set<string>()
  for (const { target } of targets) {
    if (target.driverId === undefined || drawn.has(target.driverId)) continue
    for (const { id } of treeUnder(board.drivers, target.driverId)) drawn.add(id)
    treePage(sheet, report, target.driverId, target.name, solved)
  }
}

/** What was planned although the rules warned of it: on the record, with its numbers. */
function placeWarnings(sheet: Sheet, report: Report, targets: readonly TargetLine[]): void {
  const { translate, board, locale } = report
  const style = { currency: board.settings?.currency ?? defaultCurrency, locale }
  const sentences = targets.flatMap(({ balance }) =>
    balance.kind === 'solved'
      ? balance.solution.warnings.map((warning) => warningSentence(warning, board.drivers, translate, style))
      : [],
  )
  if (sentences.length === 0) return
  const { width } = sheet.area()
  sheet.place(paragraph(sheet.typeface, translate('report.numbers.warnings'), styles.subheading, width), {
    keepBelow: 40,
  })
  sheet.skip(3)
  for (const sentence of new Set(sentences)) sheet.place(paragraph(sheet.typeface, sentence, styles.body, width))
  sheet.skip(16)
}

const indentWidth = 9
const deepestIndent = 6

type TargetLine = { readonly target: Entry<'targets'>; readonly balance: Balance }
type DriverRow = { readonly driver: Entry<'drivers'>; readonly depth: number }

/** The levers stand at what was worked out for them, exactly; whole things are rounded where they are printed. */
const solvedLevers = (targets: readonly TargetLine[]): ReadonlyMap<string, number> =>
  new Map(
    targets.flatMap(({ balance }) =>
      balance.kind === 'solved' ? [[balance.solution.leverId, balance.solution.rounded] as const] : [],
    ),
  )

function placeTargets(sheet: Sheet, report: Report, targets: readonly TargetLine[]): void {
  const { translate, figures, board } = report
  const notSet = translate('report.notSet')
  const rows = targets.map(({ target, balance }): readonly Cell[] => [
    { text: target.name, style: styles.strong },
    {
      text: target.baseline === undefined ? notSet : figures.value(target.baseline, target.measure),
      style: styles.baseline,
    },
    { text: target.value === undefined ? notSet : figures.value(target.value, target.measure), style: styles.target },
    { text: target.due ? figures.day(target.due) : notSet, style: styles.body },
    (width) => {
      const lever = target.balancingDriverId && board.drivers.get(target.balancingDriverId)
      return stack([
        paragraph(
          sheet.typeface,
          lever ? lever.name : translate('report.numbers.noLever'),
          lever ? styles.body : styles.note,
          width,
        ),
        ...(lever ? [paragraph(sheet.typeface, leverNote(report, balance, lever), styles.accent, width)] : []),
      ])
    },
  ])
  placeTable(
    sheet,
    [
      { label: translate('report.numbers.target'), share: 26 },
      { label: translate('report.numbers.today'), share: 18, alignment: 'right' },
      { label: translate('report.numbers.target'), share: 20, alignment: 'right' },
      { label: translate('report.keyResult.due'), share: 15 },
      { label: translate('report.numbers.lever'), share: 26 },
    ],
    rows,
  )
  sheet.skip(20)
}

function leverNote({ translate, figures }: Report, balance: Balance, lever: Entry<'drivers'>): string {
  if (balance.kind === 'solved') {
    return translate('report.numbers.solved', { value: figures.value(balance.solution.rounded, lever.measure) })
  }
  return balance.kind === 'problem' ? translate('report.numbers.unsolved') : ''
}

/** A tree from its root down, each driver once, with how deep it lies. */
function treeRows(report: Report, rootId: string, placed: Set<string>, depth = 0): readonly DriverRow[] {
  const driver = report.board.drivers.get(rootId)
  if (!driver || placed.has(rootId)) return []
  placed.add(rootId)
  return [{ driver, depth }, ...inputsOf(driver).flatMap((id) => treeRows(report, id, placed, depth + 1))]
}

function placeDrivers(
  sheet: Sheet,
  report: Report,
  title: string,
  drivers: readonly DriverRow[],
  solved: ReadonlyMap<string, number>,
): void {
  const { translate, figures, board } = report
  const today = evaluate(board.drivers, 'baseline')
  const plan = evaluate(board.drivers, 'plan', solved)
  sheet.place(paragraph(sheet.typeface, title, styles.subheading, sheet.area().width), { keepBelow: 70 })
  sheet.skip(4)
  const rows = drivers.map(({ driver, depth }): readonly Cell[] => {
    const before = today.get(driver.id) ?? null
    const after = plan.get(driver.id) ?? null
    const shown = (value: number | null) =>
      value === null ? translate('report.notSet') : figures.value(value, driver.measure)
    const change =
      before === null || after === null || before === after ? '' : figures.change(after - before, driver.measure)
    const isMoved = change !== ''
    const indent = Math.min(depth, deepestIndent) * indentWidth
    return [
      (width) => {
        const name = paragraph(sheet.typeface, driver.name, isMoved ? styles.strong : styles.body, width - indent)
        return beside([{ x: indent, block: name }])
      },
      { text: shown(before), style: styles.baseline },
      { text: shown(after), style: isMoved ? styles.target : styles.baseline },
      { text: change, style: isMoved ? styles.accent : styles.note },
      { text: basis(report, driver, solved.has(driver.id)), style: styles.note },
    ]
  })
  placeTable(
    sheet,
    [
      { label: translate('report.numbers.driver'), share: 28 },
      { label: translate('report.numbers.today'), share: 16, alignment: 'right' },
      { label: translate('report.numbers.plan'), share: 18, alignment: 'right' },
      { label: translate('report.numbers.change'), share: 16, alignment: 'right' },
      { label: translate('report.numbers.basis'), share: 30 },
    ],
    rows,
  )
  sheet.skip(18)
}

function basis({ translate }: Report, driver: Entry<'drivers'>, isSolved: boolean): string {
  return [
    isSolved ? translate('report.numbers.lever') : '',
    driver.locked ? translate('report.numbers.locked') : '',
    driver.baselineQuality ? translate(`report.keyResult.quality.${driver.baselineQuality}`) : '',
    driver.baselineMethod ?? '',
  ]
    .filter(Boolean)
    .join(' · ')
}
