import { groupBy } from '#shared/domain/groupBy.ts'
import { compare } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Contributions, shownAmount } from '#shared/report/contributions.ts'
import { type Block, paragraph, rule, space, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import { placeTable, tableRow } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'
import type { ObjectiveBranch, UnitBranch } from '#shared/report/strategy.ts'
import { keyResultCells, keyResultColumns } from './keyResultCells.ts'
import { placeDependencies } from './unitDependencies.ts'
import { unitSignature } from './unitSignature.ts'

/** What a unit offers, whom it serves with it, what it needs, and who signed. */
export function unitPage(
  sheet: Sheet,
  report: Report,
  contributions: Contributions,
  { code, unit, objectives }: UnitBranch,
): void {
  const { translate } = report
  const name = unit?.name || translate('report.unitGone')
  sheet.startSection({ title: name, group: translate('report.unit.group') })
  const { width } = sheet.area()
  sheet.place(
    stack(
      [
        ...(unit
          ? [
              paragraph(
                sheet.typeface,
                `${code} · ${translate(`common.unitKinds.${unit.kind}`)}`,
                coloured(styles.strong, palette.accent),
                width,
              ),
            ]
          : []),
        paragraph(sheet.typeface, name, styles.title, width),
        ...(unit ? [paragraph(sheet.typeface, leadLine(report, unit), styles.note, width)] : []),
        ...(objectives.length > 0 ? [paragraph(sheet.typeface, loadLine(report, objectives), styles.note, width)] : []),
      ],
      3,
    ),
  )
  sheet.skip(16)
  if (objectives.length === 0)
    sheet.place(paragraph(sheet.typeface, translate('report.unit.noObjectives'), styles.note, width))
  for (const branch of objectives) {
    placeObjective(sheet, report, contributions, branch)
    sheet.skip(18)
  }
  if (!unit) return
  placeDependencies(sheet, report, unit.id)
  sheet.place(unitSignature(sheet, report, unit))
}

function leadLine(report: Report, unit: Entry<'units'>): string {
  const { translate, board } = report
  const lead = report.personName(unit.leadId)
  const deputy = report.personName(unit.deputyId)
  const people = [...board.roster.values()].filter(({ unitId }) => unitId === unit.id).length
  return [
    `${translate('report.unit.lead')}: ${lead ?? translate('report.unit.noLead')}`,
    deputy ? `${translate('report.unit.deputy')}: ${deputy}` : '',
    people > 0 ? `${translate('report.unit.people')}: ${people}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What the unit takes on, and who carries most of it: the room's question of capacity, in counts. */
function loadLine({ translate }: Report, objectives: readonly ObjectiveBranch[]): string {
  const owners = objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ keyResult }) => keyResult.owner?.trim() || []),
  )
  const byOwner = [...groupBy(owners, (owner) => owner)].map(([owner, owned]) => ({ owner, count: owned.length }))
  const fullest = byOwner.toSorted((one, other) => other.count - one.count || compare(one.owner, other.owner))[0]
  const count = objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0)
  return [
    translate('report.unit.load', {
      objectives: translate('report.unit.objectives', { count: objectives.length }),
      keyResults: translate('report.unit.keyResults', { count }),
    }),
    fullest ? translate('report.unit.fullest', { name: fullest.owner, count: fullest.count }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function placeObjective(sheet: Sheet, report: Report, contributions: Contributions, branch: ObjectiveBranch): void {
  const columns = keyResultColumns(report)
  const rows = branch.keyResults.map((numbered) =>
    keyResultCells(sheet, report, numbered, 1, outgoing(report, contributions, numbered.keyResult.id)),
  )
  const first = rows[0] ? tableRow(sheet, columns, rows[0], sheet.area().width).height : 0
  sheet.place(objectiveHeading(sheet, report, contributions, branch), { keepBelow: first + tableHeadRoom })
  sheet.skip(6)
  if (branch.keyResults.length === 0) {
    sheet.place(
      paragraph(sheet.typeface, report.translate('report.strategy.noKeyResults'), styles.note, sheet.area().width),
    )
    return
  }
  placeTable(sheet, columns, rows)
}

/** What the table's head takes, and the space above it. */
const tableHeadRoom = 30

function objectiveHeading(sheet: Sheet, report: Report, contributions: Contributions, branch: ObjectiveBranch): Block {
  const { translate } = report
  const { width } = sheet.area()
  const served = servedObjectives(report, contributions, branch)
  const line =
    served.length > 0
      ? `${translate('report.unit.serves')}: ${served.join(' · ')}`
      : translate(branch.objective?.unalignedByChoice ? 'report.unit.byChoice' : 'report.unit.servesNothing')
  return stack(
    [
      rule(width, palette.accent, 1.2),
      space(2),
      paragraph(
        sheet.typeface,
        translate('report.strategy.objective', { number: branch.number }),
        coloured(styles.label, palette.accent),
        width,
      ),
      paragraph(sheet.typeface, branch.objective?.text || translate('report.objectiveGone'), styles.heading, width),
      paragraph(sheet.typeface, line, styles.note, width),
    ],
    1.5,
  )
}

/** The company objectives that its key results contribute to or support, by number and words. */
function servedObjectives(
  { strategy }: Report,
  contributions: Contributions,
  branch: ObjectiveBranch,
): readonly string[] {
  const reached = new Set<string>(
    branch.keyResults.flatMap(({ keyResult }) =>
      contributions
        .of(keyResult.id)
        .flatMap(({ link, to }) => (link.kind === 'dependsOn' ? [] : [to.objectiveId as string])),
    ),
  )
  return strategy.company.flatMap(({ number, objective }) =>
    objective && reached.has(objective.id) ? [`${number} ${objective.text}`] : [],
  )
}

function outgoing(report: Report, contributions: Contributions, keyResultId: string): readonly string[] {
  const { translate } = report
  return contributions.of(keyResultId).map(({ link, to }) => {
    const named = { number: contributions.numberOf(to.id), text: to.text }
    if (link.kind === 'supports') return translate('report.unit.supports', named)
    if (link.kind === 'dependsOn') return translate('report.unit.dependsOnKeyResult', named)
    return link.amount === undefined
      ? translate('report.unit.contributesNoAmount', named)
      : translate('report.unit.contributes', { ...named, amount: shownAmount(report, to, link.amount) })
  })
}
