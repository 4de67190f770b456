import type { Contributions } from '#shared/report/contributions.ts'
import { paragraph, stack } from '#shared/report/drawing/block.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'
import type { ObjectiveBranch } from '#shared/report/strategy.ts'
import { themeThread } from '#shared/report/threadLines.ts'
import { keyResultCard } from './keyResultCard.ts'

/** A page of its own for a company objective. */
export function objectivePage(
  sheet: Sheet,
  report: Report,
  contributions: Contributions,
  branch: ObjectiveBranch,
): void {
  const { translate } = report
  const label = translate('report.objective.title', { number: branch.number })
  const text = branch.objective?.text || translate('report.objectiveGone')
  sheet.startSection({ title: `${label}: ${text}`, group: translate('report.objective.group') })
  const { width } = sheet.area()
  sheet.place(
    stack(
      [
        paragraph(sheet.typeface, label, coloured(styles.strong, palette.accent), width),
        paragraph(sheet.typeface, text, styles.title, width),
        ...subtitles(report, branch).map((line) => paragraph(sheet.typeface, line, styles.note, width)),
      ],
      3,
    ),
  )
  sheet.skip(16)
  if (branch.keyResults.length === 0) {
    sheet.place(paragraph(sheet.typeface, translate('report.strategy.noKeyResults'), styles.note, width))
  }
  for (const keyResult of branch.keyResults) sheet.place(keyResultCard(sheet, report, contributions, keyResult))
}

/** Which priority it serves and when, and the themes that priority grew from. */
function subtitles(report: Report, { objective }: ObjectiveBranch): readonly string[] {
  const { translate, strategy, figures } = report
  const branch = strategy.priorities.find(({ priority }) => priority !== null && priority.id === objective?.priorityId)
  const priority = branch?.priority
  const serves = priority
    ? translate('report.objective.serves', { number: branch.number, title: priority.title })
    : translate('report.objective.servesNone')
  const period =
    objective?.startsOn && objective.endsOn
      ? translate('report.objective.period', {
          start: figures.day(objective.startsOn),
          end: figures.day(objective.endsOn),
        })
      : ''
  const themes = priority ? themeThread(report, priority) : ''
  return [
    [serves, period].filter(Boolean).join(' · '),
    ...(themes ? [`${translate('report.why.fromThemes')}: ${themes}`] : []),
  ]
}
