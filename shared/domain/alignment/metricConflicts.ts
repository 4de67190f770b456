import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import { directionOfNumbers } from '#shared/domain/okrQuality/keyResultReading.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { measureOf, type Placed } from '#shared/domain/review/placed.ts'
import { claimsOn, keyResultsByMetric } from './sameMetric.ts'

/** OVER-METRIC, CONF-DIR, CONF-TARGET: several key results on one metric. */
export function findMetricConflicts(boardCase: BoardCase): readonly Finding[] {
  return keyResultsByMetric(boardCase).flatMap((group) => [
    ...overlaps(group, boardCase),
    ...oppositeDirections(group, boardCase),
    ...differentNumbers(group, boardCase),
  ])
}

/** Two units claim the metric in overlapping dates: split it, make one the lead of the other, or drop one. */
function overlaps(group: readonly Placed[], boardCase: BoardCase): readonly Finding[] {
  const claims = claimsOn(
    group.filter(({ isCompany }) => !isCompany),
    boardCase,
  )
  return overlappingInTime(claims, boardCase).flatMap((claimed) => {
    const units = new Set(claimed.map(({ keyResult }) => keyResult.unitId))
    if (units.size < 2) return []
    const names = [...units].map(boardCase.unitName).sort()
    return [
      createFinding('OVER-METRIC', 'warning', idsOf(claimed), {
        metric: claimed[0]?.reading.metric ?? '',
        units: names.join(', '),
        count: units.size,
      }),
    ]
  })
}

function oppositeDirections(group: readonly Placed[], { unitName }: BoardCase): readonly Finding[] {
  const directed = groupBy(
    group,
    ({ reading }) => directionOfNumbers(reading.baseline, reading.target) ?? reading.direction,
  )
  const up = directed.get('up')
  const down = directed.get('down')
  if (!up?.[0] || !down?.[0]) return []
  return [
    createFinding('CONF-DIR', 'error', idsOf([...up, ...down]), {
      metric: up[0].reading.metric,
      up: up[0].reading.text,
      upUnit: unitName(up[0].keyResult.unitId),
      down: down[0].reading.text,
      downUnit: unitName(down[0].keyResult.unitId),
    }),
  ]
}

/** Due in the same calendar quarter, with other ends or other starts. The parts of a whole may well differ. */
function differentNumbers(group: readonly Placed[], boardCase: BoardCase): readonly Finding[] {
  const numbered = claimsOn(group, boardCase).filter(({ reading }) => reading.target !== null && reading.due !== null)
  return [...groupBy(numbered, ({ reading }) => quarterOf(reading.due ?? '')).values()].flatMap((claims) => {
    const different = withoutParts(claims, boardCase)
    const ways = new Set(different.map(({ reading }) => `${reading.baseline} ${reading.target}`))
    const [first] = different
    const other = different.find(
      ({ reading }) => reading.baseline !== first?.reading.baseline || reading.target !== first?.reading.target,
    )
    if (ways.size < 2 || !first || !other) return []
    const variant = first.reading.target === other.reading.target ? 'baseline' : 'target'
    return [
      createFinding('CONF-TARGET', 'error', idsOf(different), {
        variant,
        metric: first.reading.metric,
        one: (variant === 'target' ? first.reading.target : first.reading.baseline) ?? '',
        oneUnit: boardCase.unitName(first.keyResult.unitId),
        other: (variant === 'target' ? other.reading.target : other.reading.baseline) ?? '',
        otherUnit: boardCase.unitName(other.keyResult.unitId),
        ...measureOf(first),
      }),
    ]
  })
}

/** Units that each measure themselves and bring an amount to the same result are parts; one shared driver is one number. */
function withoutParts(claims: readonly Placed[], { connectionsFrom }: BoardCase): readonly Placed[] {
  const wholeOf = ({ keyResult }: Placed) =>
    keyResult.driverId === undefined
      ? (connectionsFrom.get(keyResult.id) ?? []).find(({ link }) => link.amount !== undefined)?.to.keyResult.id
      : undefined
  const wholes = groupBy(claims, wholeOf)
  return claims.filter((claim) => {
    const whole = wholeOf(claim)
    return whole === undefined || wholes.get(whole)?.length === 1
  })
}

/** Runs of claims whose times touch, each from its objective's start to its due date. */
function overlappingInTime(claims: readonly Placed[], { cycle }: BoardCase): readonly (readonly Placed[])[] {
  const timed = claims
    .map((claim) => ({
      claim,
      start: claim.objective?.startsOn ?? cycle.start ?? '',
      end: claim.reading.due ?? claim.objective?.endsOn ?? cycle.end ?? '9999-12-31',
    }))
    .sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))
  const runs: Placed[][] = []
  let until = ''
  for (const { claim, start, end } of timed) {
    const run = runs.at(-1)
    if (run && start <= until) run.push(claim)
    else runs.push([claim])
    if (!run || start > until || end > until) until = end
  }
  return runs
}

const idsOf = (group: readonly Placed[]): readonly string[] => group.map(({ keyResult }) => keyResult.id)

const quarterOf = (day: string): string => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`
