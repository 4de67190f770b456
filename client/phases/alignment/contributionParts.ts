import { amountTowards } from '#shared/domain/contributions.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** What one unit brings to a company key result, in its measure. */
export type ContributionPart = { readonly unit: Entry<'units'>; readonly amount: number }

export type ContributionParts = {
  /** In the order of the units; those that work against it, or said no amount, are left out. */
  readonly parts: readonly ContributionPart[]
  /** Contributions that name no amount. */
  readonly unsaid: number
  readonly contributors: number
}

/** The parts that the units bring to a company key result; `isFalling` where its target lies below its baseline. */
export function contributionParts(
  { links, keyResults, units }: Pick<BoardSnapshot, 'links' | 'keyResults' | 'units'>,
  keyResultId: string,
  isFalling: boolean,
): ContributionParts {
  const coming = [...links.values()].flatMap((link) => {
    const from = keyResults.get(link.from)
    const isPart = link.kind === 'contributes' && link.to === keyResultId && from && from.unitId !== companyUnitId
    return isPart ? [{ link, unitId: from.unitId as string }] : []
  })
  const byUnit = groupBy(coming, ({ unitId }) => unitId)
  const parts = inOrder(units.values()).flatMap((unit) => {
    const amount = (byUnit.get(unit.id) ?? []).reduce(
      (sum, { link }) => sum + amountTowards(isFalling ? -1 : 1, link.amount ?? 0),
      0,
    )
    return amount > 0 ? [{ unit, amount }] : []
  })
  return { parts, unsaid: coming.filter(({ link }) => link.amount === undefined).length, contributors: coming.length }
}
