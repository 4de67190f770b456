import { groupBy } from '#shared/domain/groupBy.ts'
import { compare } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { Report } from './report.ts'
import type { Strategy } from './strategy.ts'

/** A link between two key results that are both still there. */
export type Contribution = {
  readonly link: Entry<'links'>
  readonly from: Entry<'keyResults'>
  readonly to: Entry<'keyResults'>
}

export type Contributions = {
  readonly of: (keyResultId: string) => readonly Contribution[]
  readonly into: (keyResultId: string) => readonly Contribution[]
  /** `1.2` within its unit. */
  readonly numberOf: (keyResultId: string) => string
}

export function readContributions(board: BoardSnapshot, strategy: Strategy): Contributions {
  const all = [...board.links.values()]
    .flatMap((link): readonly Contribution[] => {
      const from = board.keyResults.get(link.from)
      const to = board.keyResults.get(link.to)
      return from && to ? [{ link, from, to }] : []
    })
    .sort((one, other) => compare(one.link.kind, other.link.kind) || compare(one.link.id, other.link.id))
  const branches = [...strategy.company, ...strategy.units.flatMap(({ objectives }) => objectives)]
  const numbers = new Map<string, string>(
    branches.flatMap(({ keyResults }) => keyResults.map(({ number, keyResult }) => [keyResult.id, number] as const)),
  )
  const byFrom = groupBy(all, ({ from }): string => from.id)
  const byTo = groupBy(all, ({ to }): string => to.id)
  return {
    of: (id) => byFrom.get(id) ?? [],
    into: (id) => byTo.get(id) ?? [],
    numberOf: (id) => numbers.get(id) ?? '',
  }
}

/** What a contribution brings, with the sign of its direction: where a metric is to fall, 28 days and −28 days both are 28 fewer. */
export function shownAmount({ figures }: Pick<Report, 'figures'>, to: Entry<'keyResults'>, amount: number): string {
  const falls = to.baseline !== undefined && to.target !== undefined && to.target < to.baseline
  return figures.change(falls ? -Math.abs(amount) : amount, to.measure)
}
