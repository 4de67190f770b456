import { addDays } from '#shared/domain/days.ts'
import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { groupBy } from '#shared/domain/groupBy.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import type { Placed } from '#shared/domain/review/placed.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { driversBelow } from './driverPaths.ts'

/** DEP-UNACCEPTED, DEP-DATE: a dependency is a handshake, with two weeks to spare. */
export function findOpenDependencies({ board, unitName }: BoardCase): readonly Finding[] {
  return [...board.dependencies.values()].flatMap(({ id, fromUnitId, toUnitId, what, status, neededBy, offeredBy }) => {
    const evidence = { what, from: unitName(fromUnitId), to: unitName(toUnitId) }
    const open =
      status === 'accepted' ? [] : [createFinding('DEP-UNACCEPTED', 'error', [id], { ...evidence, variant: status })]
    const isLate =
      neededBy !== undefined &&
      offeredBy !== undefined &&
      offeredBy > addDays(neededBy, -thresholds.dependencyBufferDays)
    const buffer = thresholds.dependencyBufferDays
    return isLate
      ? [...open, createFinding('DEP-DATE', 'error', [id], { ...evidence, neededBy, offeredBy, buffer })]
      : open
  })
}

/** DATE-ORDER: what drives something has to come first, and nothing ends before it starts. */
export function findWrongOrder(boardCase: BoardCase): readonly Finding[] {
  const pairs = new Map<string, Finding>()
  for (const [lower, upper] of [...linkedPairs(boardCase), ...drivenPairs(boardCase)]) {
    const [first, second] = [lower.reading.due, upper.reading.due]
    if (first === null || second === null || first <= second) continue
    const finding = createFinding('DATE-ORDER', 'error', [lower.keyResult.id, upper.keyResult.id], {
      variant: 'driver',
      lower: lower.reading.text,
      lowerDue: first,
      upper: upper.reading.text,
      upperDue: second,
    })
    pairs.set(finding.id, finding)
  }
  return [...pairs.values(), ...endedBeforeStart(boardCase)]
}

const linkedPairs = ({ connections }: BoardCase): readonly (readonly [Placed, Placed])[] =>
  connections.map(({ link, from, to }) => (link.kind === 'dependsOn' ? [to, from] : [from, to]))

function drivenPairs({ board, placed }: BoardCase): readonly (readonly [Placed, Placed])[] {
  const driven = [...placed.values()].filter(({ reading }) => reading.due !== null)
  const byDriver = groupBy<Placed, string | undefined>(driven, ({ keyResult }) => keyResult.driverId)
  // Enough to hold the latest of the lower against the earliest of the upper driver.
  return [...byDriver].flatMap(([upper, uppers]) =>
    [...(upper === undefined ? [] : driversBelow(board.drivers, upper))].flatMap((lower) => {
      const latest = byDriver.get(lower)?.reduce((one, other) => (dueOf(other) > dueOf(one) ? other : one))
      const earliest = uppers.reduce((one, other) => (dueOf(other) < dueOf(one) ? other : one))
      return latest === undefined || latest === earliest ? [] : [[latest, earliest] as const]
    }),
  )
}

const dueOf = ({ reading }: Placed): string => reading.due ?? ''

function endedBeforeStart({ board, placed }: BoardCase): readonly Finding[] {
  const objectives = [...board.objectives.values()].flatMap(({ id, text, startsOn, endsOn }) =>
    startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
      ? [
          createFinding('DATE-ORDER', 'error', [id], {
            variant: 'start',
            text: text.trim(),
            due: endsOn,
            start: startsOn,
          }),
        ]
      : [],
  )
  const keyResults = [...placed.values()].flatMap(({ keyResult, reading, objective }) =>
    reading.due !== null && objective?.startsOn !== undefined && reading.due < objective.startsOn
      ? [
          createFinding('DATE-ORDER', 'error', [keyResult.id], {
            variant: 'start',
            text: reading.text,
            due: reading.due,
            start: objective.startsOn,
          }),
        ]
      : [],
  )
  return [...objectives, ...keyResults]
}
