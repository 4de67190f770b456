import { compare } from '#shared/domain/inOrder.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type CsvCell, toCsv } from './csv.ts'
import { type ObjectiveBranch, readStrategy } from './strategy.ts'

/** One row per key result, the company's first, then unit by unit; an objective without key results has a row too. */
export function okrsCsv(board: BoardSnapshot, translate: Translate): string {
  const strategy = readStrategy(board)
  const companyName = board.settings?.company || translate('common.unitKinds.company')
  const rows = [
    ...strategy.company.flatMap((branch) => branchRows(board, translate, companyName, branch)),
    ...strategy.units.flatMap(({ unit, objectives }) =>
      objectives.flatMap((branch) => branchRows(board, translate, unit?.name ?? translate('report.unitGone'), branch)),
    ),
  ]
  return toCsv([columns.map((column) => translate(`report.csv.${column}`)), ...rows])
}

const columns = [
  'unit',
  'priority',
  'objectiveNumber',
  'objective',
  'number',
  'keyResult',
  'metric',
  'measure',
  'currency',
  'baseline',
  'target',
  'baselineMethod',
  'evidence',
  'owner',
  'due',
  'kind',
  'contributesTo',
  'id',
] as const

function branchRows(
  board: BoardSnapshot,
  translate: Translate,
  unitName: string,
  { number, objective, keyResults }: ObjectiveBranch,
): readonly (readonly CsvCell[])[] {
  const priority = objective?.priorityId ? board.priorities.get(objective.priorityId)?.title : undefined
  const start = [unitName, priority ?? '', number, objective?.text ?? translate('report.objectiveGone')]
  if (keyResults.length === 0) {
    return [[...start, ...columns.slice(start.length, -1).map(() => null), objective?.id ?? '']]
  }
  return keyResults.map(({ number: keyResultNumber, keyResult }) => [
    ...start,
    keyResultNumber,
    keyResult.text,
    keyResult.metric ?? '',
    keyResult.measure ? translate(`common.measures.${keyResult.measure}`) : '',
    keyResult.measure === 'currency' ? (board.settings?.currency ?? '') : '',
    keyResult.baseline ?? null,
    keyResult.target ?? null,
    keyResult.baselineMethod ?? '',
    keyResult.evidence ?? '',
    keyResult.owner ?? '',
    keyResult.due ?? '',
    keyResult.kind ? translate(`common.keyResultKinds.${keyResult.kind}`) : '',
    contributions(board, keyResult),
    keyResult.id,
  ])
}

/** "Key result: amount", one a line; percentages as they are stored, 0..1. */
function contributions(board: BoardSnapshot, keyResult: Entry<'keyResults'>): string {
  return [...board.links.values()]
    .filter((link) => link.from === keyResult.id && link.kind === 'contributes')
    .sort((one, other) => compare(one.to, other.to))
    .flatMap((link) => {
      const target = board.keyResults.get(link.to)
      if (!target) return []
      return [link.amount === undefined ? target.text : `${target.text}: ${link.amount}`]
    })
    .join('\n')
}
