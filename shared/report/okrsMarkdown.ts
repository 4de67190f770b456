import { type Contributions, readContributions, shownAmount } from './contributions.ts'
import { escapeMarkdown } from './markdown.ts'
import { outcomes } from './outcomes.ts'
import { footerLabel } from './pages/statusLabel.ts'
import { createReport, type Report, type ReportInput } from './report.ts'
import type { NumberedKeyResult, ObjectiveBranch } from './strategy.ts'

/** The OKR set as CommonMark: priorities → objectives → key results, then unit by unit. */
export function okrsMarkdown(input: ReportInput): string {
  const report = createReport(input)
  const { translate, board, strategy, figures } = report
  const contributions = readContributions(board, strategy)
  const vision = board.vision?.statement.trim() ?? ''
  const lines = [
    `# ${escapeMarkdown([report.company, report.title].filter(Boolean).join(': '))}`,
    escapeMarkdown(footerLabel(report)),
    ...(vision ? [`> ${escapeMarkdown(vision)}`] : []),
    ...strategy.priorities.flatMap(({ priority, number, objectives }) => [
      priority
        ? `## ${translate('report.strategy.priority', { number })}: ${escapeMarkdown(priority.title)}`
        : `## ${translate('report.strategy.noPriority')}`,
      ...objectives.flatMap((branch) => objectiveLines(report, contributions, branch)),
    ]),
    ...outcomes(report).map(({ name, measure, reached, target }) => {
      const label = translate('report.strategy.ifEverybodyHits')
      const against = translate('report.strategy.against', { target: figures.value(target, measure) })
      return `**${label}:** ${escapeMarkdown(`${name} ${figures.value(reached, measure)} ${against}`)}`
    }),
    ...strategy.units.flatMap(({ unit, objectives }) => [
      `## ${escapeMarkdown(unit?.name ?? translate('report.unitGone'))}`,
      ...(objectives.length === 0 ? [translate('report.unit.noObjectives')] : []),
      ...objectives.flatMap((branch) => objectiveLines(report, contributions, branch)),
    ]),
  ]
  return `${lines.join('\n\n')}\n`
}

function objectiveLines(report: Report, contributions: Contributions, branch: ObjectiveBranch): readonly string[] {
  const text = branch.objective?.text || report.translate('report.objectiveGone')
  const keyResults = branch.keyResults.map((line) => keyResultLine(report, contributions, line))
  return [
    `### ${branch.number} ${escapeMarkdown(text)}`,
    keyResults.length > 0 ? keyResults.join('\n') : report.translate('report.strategy.noKeyResults'),
  ]
}

function keyResultLine(report: Report, contributions: Contributions, { number, keyResult }: NumberedKeyResult): string {
  const { translate, figures } = report
  const shown = (value: number | undefined) =>
    value === undefined ? translate('report.notSet') : figures.value(value, keyResult.measure)
  const facts = [
    translate('report.arrow', { from: shown(keyResult.baseline), to: shown(keyResult.target) }),
    keyResult.owner
      ? translate('report.markdown.owner', { name: keyResult.owner })
      : translate('report.keyResult.noOwner'),
    keyResult.due
      ? translate('report.markdown.due', { date: figures.day(keyResult.due) })
      : translate('report.keyResult.noDate'),
    keyResult.kind ? translate(`common.keyResultKinds.${keyResult.kind}`) : translate('report.keyResult.noKind'),
    ...contributions.of(keyResult.id).flatMap(({ link, to }) => {
      if (link.kind !== 'contributes') return []
      if (link.amount === undefined) return [translate('report.markdown.contributesNoAmount', { text: to.text })]
      return [translate('report.markdown.contributes', { amount: shownAmount(report, to, link.amount), text: to.text })]
    }),
  ]
  return `- **${number} ${escapeMarkdown(keyResult.text || translate('common.unnamed'))}**: ${facts.map(escapeMarkdown).join('; ')}`
}
