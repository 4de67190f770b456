import { groupBy } from '#shared/domain/groupBy.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import type { Placed } from '#shared/domain/review/placed.ts'

/**
 * Key results on one metric: they came from the same driver, or name it alike but for case, spaces and punctuation. A
 * driver and its name count as one. Groups of one are left out.
 */
export function keyResultsByMetric({ placed, board }: BoardCase): readonly (readonly Placed[])[] {
  const keyOf = ({ keyResult, reading }: Placed): string | null => {
    if (keyResult.driverId !== undefined && board.drivers.has(keyResult.driverId)) return `driver ${keyResult.driverId}`
    const name = normalisedMetric(reading.metric)
    if (name === '') return null
    const driver = driversByName.get(name)
    return driver === undefined ? `name ${name}` : `driver ${driver}`
  }
  const driversByName = new Map([...board.drivers.values()].map(({ id, name }) => [normalisedMetric(name), id]))
  const groups = groupBy([...placed.values()], keyOf)
  return [...groups].flatMap(([key, group]) => (key !== null && group.length > 1 ? [group] : []))
}

const normalisedMetric = (metric: string): string =>
  metric
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '')

/**
 * Splits key results on one metric into claims: those that one of them contributes to or supports belong together, a
 * lead with its contributors. Each claim is named by the one that serves no other.
 */
export function claimsOn(group: readonly Placed[], { connectionsFrom }: BoardCase): readonly Placed[] {
  const members = new Set(group.map(({ keyResult }) => keyResult.id as string))
  return group.filter(({ keyResult }) =>
    (connectionsFrom.get(keyResult.id) ?? []).every(
      ({ link, to }) => link.kind === 'dependsOn' || !members.has(to.keyResult.id),
    ),
  )
}
