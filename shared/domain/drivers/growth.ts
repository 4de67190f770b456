import type { DriverId } from '#shared/ids.ts'
import { coefficientOf, evaluate, type Overrides, type Values } from './evaluate.ts'
import { type DriverEntry, type Drivers, treeUnder } from './tree.ts'

export type GrowthPart = { readonly driverId: DriverId; readonly amount: number }
export type Growth = {
  readonly from: number
  readonly to: number
  /** What each changed input brings, in the root's unit, largest first. They add up to `to − from`. */
  readonly parts: readonly GrowthPart[]
  /** The same for every driver of the tree: a derived driver brings what its inputs bring through it. */
  readonly amounts: ReadonlyMap<string, number>
}

/**
 * Where the growth from today to the plan comes from. Products and ratios are split by the logarithmic mean (LMDI, Ang
 * 2004: `Δᵢ = L(V₁,V₀)·ln(x₁ᵢ/x₀ᵢ)`), a denominator entering negatively; sums and complements are split as they are. Mixed
 * trees work because the split is handed down: each driver passes on its amount per unit of its own change. Where a
 * factor is 0 or changes its sign there is no logarithm, and that driver is split by the mean of its factors' two
 * orders instead. All three add up exactly. Null where the root, or a driver under it, has no value on either side.
 */
export function growth(drivers: Drivers, rootId: DriverId, overrides?: Overrides): Growth | null {
  const tree = treeUnder(drivers, rootId)
  const before = evaluate(drivers, 'baseline')
  const after = evaluate(drivers, 'plan', overrides)
  const weights = new Map<string, number>([[rootId, 1]])
  const amounts = new Map<string, number>()
  const parts: GrowthPart[] = []
  for (const driver of tree.toReversed()) {
    const change = changeOf(driver.id, before, after)
    if (change === null) return null
    const weight = weights.get(driver.id) ?? 0
    const amount = weight * change.by
    if (!Number.isFinite(amount)) return null
    amounts.set(driver.id, amount)
    const isGiven = driver.operator === 'input' || overrides?.has(driver.id)
    if (isGiven && amount !== 0) parts.push({ driverId: driver.id, amount })
    if (isGiven) continue
    const shares = sharesOf(driver, change, before, after)
    if (shares === null) return null
    for (const [position, id] of driver.inputs.entries())
      weights.set(id, (weights.get(id) ?? 0) + weight * (shares[position] ?? 0))
  }
  const root = changeOf(rootId, before, after)
  if (root === null) return null
  return { from: root.from, to: root.to, parts: parts.toSorted((a, b) => b.amount - a.amount), amounts }
}

type Change = { readonly from: number; readonly to: number; readonly by: number }

function changeOf(id: string, before: Values, after: Values): Change | null {
  const from = before.get(id) ?? null
  const to = after.get(id) ?? null
  return from === null || to === null ? null : { from, to, by: to - from }
}

/** Per input: how much of the driver's change one unit of the input's change brings. */
function sharesOf(driver: DriverEntry, change: Change, before: Values, after: Values): readonly number[] | null {
  const inputs = driver.inputs.map((id) => changeOf(id, before, after))
  const known = inputs.filter((input) => input !== null)
  if (known.length !== inputs.length) return null
  switch (driver.operator) {
    case 'input':
      return []
    case 'sum':
      return known.map((_, position) => coefficientOf(driver, position))
    case 'complement':
      return known.map(() => -1)
    case 'product':
      return [change, ...known].every(keepsItsSign)
        ? known.map((input) => logarithmicMean(change) / logarithmicMean(input))
        : productInBothOrders(known)
    case 'ratio': {
      const [above, below] = known
      if (!above || !below) return null
      return [above, below].every(keepsItsSign)
        ? [logarithmicMean(change) / logarithmicMean(above), -logarithmicMean(change) / logarithmicMean(below)]
        : [(1 / below.from + 1 / below.to) / 2, -(above.from + above.to) / 2 / below.from / below.to]
    }
  }
}

const keepsItsSign = ({ from, to }: Change) => from !== 0 && Math.sign(from) === Math.sign(to)

/** `L(a, b) = (b − a) / ln(b / a)`, and `a` where nothing changed; for two numbers of the same sign. */
function logarithmicMean({ from, to }: Change): number {
  const relative = (to - from) / from
  return relative === 0 ? from : (from * relative) / Math.log1p(relative)
}

/** Factors changed one after the other, first to last and last to first, and the mean of the two. */
function productInBothOrders(inputs: readonly Change[]): readonly number[] {
  return inputs.map((_, position) => {
    const others = (changedFirst: (index: number) => boolean) =>
      inputs.reduce((product, input, index) => {
        if (index === position) return product
        return product * (changedFirst(index) ? input.to : input.from)
      }, 1)
    return (others((index) => index < position) + others((index) => index > position)) / 2
  })
}
