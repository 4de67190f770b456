import { type Contributions, shownAmount } from './contributions.ts'
import type { Report } from './report.ts'
import type { ObjectiveBranch, UnitBranch } from './strategy.ts'

/** One key result of a unit and what it does for a company key result; `number` is the company's, `''` where the way leads through another unit. */
export type MatrixLine = { readonly number: string; readonly brings: string; readonly text: string }

/** What a unit does for a company objective: its links to it, and what reaches it through another unit's key results. */
export function matrixLines(
  report: Report,
  contributions: Contributions,
  { unit, objectives }: UnitBranch,
  { objective }: ObjectiveBranch,
): readonly MatrixLine[] {
  const { translate, review } = report
  const own = objectives.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult))
  const direct = own.flatMap((keyResult) =>
    contributions
      .of(keyResult.id)
      .filter(({ link, to }) => to.objectiveId === objective?.id && link.kind !== 'dependsOn')
      .map(({ link, to }) => ({ keyResult, link, to })),
  )
  const lines = direct.map(({ keyResult, link, to }) => {
    const amount =
      link.amount === undefined ? translate('report.objective.noAmount') : shownAmount(report, to, link.amount)
    const brings = link.kind === 'supports' ? translate('report.objective.supports') : amount
    return { number: contributions.numberOf(to.id), brings, text: keyResult.text }
  })
  const linked = new Set<string>(direct.map(({ keyResult }) => keyResult.id))
  const cell = review
    .coverage()
    .rows.flat()
    .find((each) => each.unitId === unit?.id && each.objectiveId === objective?.id)
  const through = (cell?.supporting ?? []).filter(({ id }) => !linked.has(id))
  const indirect = through.map(({ text }) => ({
    number: '',
    brings: translate('report.objective.supportsThroughAnother'),
    text,
  }))
  return [...lines, ...indirect]
}
