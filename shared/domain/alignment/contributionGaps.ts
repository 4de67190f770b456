import { amountTowards } from '#shared/domain/contributions.ts'
import { createFinding, type Finding } from '#shared/domain/finding.ts'
import type { BoardCase, Connection } from '#shared/domain/review/boardCase.ts'
import { measureOf, type Placed } from '#shared/domain/review/placed.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { leadsTo } from './driverPaths.ts'

/** GAP-NOSUPPORT, GAP-SUM, OVER-DOUBLE: what the units bring to each company key result. */
export function findContributionGaps(boardCase: BoardCase): readonly Finding[] {
  if (boardCase.isCompanyOnly) return []
  const reaches = leadsTo(boardCase.board.drivers)
  const ofCompany = [...boardCase.placed.values()].filter(({ isCompany }) => isCompany)
  return ofCompany.flatMap((to) => gapOf(to, boardCase, reaches))
}

/** GAP-UNQUANTIFIED: a contribution without an amount, where no path in the driver tree says what it brings either. */
export function findUnquantified({ connections, board }: BoardCase): readonly Finding[] {
  const reaches = leadsTo(board.drivers)
  return connections
    .filter(
      ({ link, from, to }) => link.kind === 'contributes' && link.amount === undefined && !isInTree(from, to, reaches),
    )
    .map(({ from, to }) =>
      createFinding('GAP-UNQUANTIFIED', 'warning', [from.keyResult.id, to.keyResult.id], {
        from: from.reading.text,
        to: to.reading.text,
      }),
    )
}

/** How much of a company key result's change is spoken for, in its measure. `null` where it names no change. */
export type ContributionSum = {
  readonly needed: number
  readonly contributed: number
  /** 1 is all of it. */
  readonly share: number
}

export function sumContributions(to: Placed, contributions: readonly Connection[]): ContributionSum | null {
  const { baseline, target } = to.reading
  if (baseline === null || target === null || baseline === target) return null
  const change = target - baseline
  const contributed = contributions.reduce((sum, { link }) => sum + amountTowards(change, link.amount ?? 0), 0)
  return { needed: Math.abs(change), contributed, share: contributed / Math.abs(change) }
}

function gapOf(to: Placed, { connectionsTo }: BoardCase, reaches: ReturnType<typeof leadsTo>): readonly Finding[] {
  const subject = [to.keyResult.id]
  const brought = (connectionsTo.get(to.keyResult.id) ?? []).filter(({ link }) => link.kind === 'contributes')
  if (!brought.some(({ from }) => !from.isCompany))
    return [createFinding('GAP-NOSUPPORT', 'error', subject, { text: to.reading.text })]

  const sum = sumContributions(to, brought)
  if (sum === null) return []
  const evidence = {
    text: to.reading.text,
    needed: sum.needed,
    contributed: sum.contributed,
    shortfall: sum.needed - sum.contributed,
    contributors: brought.length,
    ...measureOf(to),
  }
  if (sum.share > thresholds.doubleCountedShare) return [createFinding('OVER-DOUBLE', 'warning', subject, evidence)]
  // What the tree carries can't be added to amounts: there running it forward tells whether the target is reached.
  const isCarriedByTree = brought.some(({ link, from }) => link.amount === undefined && isInTree(from, to, reaches))
  const isShort = sum.share < 1 - thresholds.sumTolerance && !isCarriedByTree
  return isShort ? [createFinding('GAP-SUM', 'error', subject, evidence)] : []
}

function isInTree(from: Placed, to: Placed, reaches: ReturnType<typeof leadsTo>): boolean {
  const lower = from.keyResult.driverId
  const upper = to.keyResult.driverId
  return lower !== undefined && upper !== undefined && reaches(lower, upper)
}
