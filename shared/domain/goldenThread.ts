import { companyUnitId } from '#shared/ids.ts'
import type { Entry, RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { driversBelow } from './alignment/driverPaths.ts'
import { dotsOn } from './ballots/dotsOn.ts'
import { lastTally } from './ballots/rounds.ts'
import { groupBy } from './groupBy.ts'
import { standingFor } from './merged.ts'
import { whereTheme, whereThemes } from './themes.ts'
import { thresholds } from './thresholds.ts'

export type ThreadTheme = {
  readonly theme: Entry<'themes'>
  /** Dots of the last closed round; `null` where there was none, or it isn't shown. */
  readonly dots: number | null
  /** Each with the unit whose envelope it came from; duplicates stand beside what they were merged into. */
  readonly stickies: readonly { readonly sticky: Entry<'stickies'>; readonly unitName: string | null }[]
}

/** From a key result back to the words it came from. What isn't known is `null`, what isn't there an empty list. */
export type GoldenThread = {
  readonly keyResult: Entry<'keyResults'>
  /** The key results it serves, from the next one up to the company's; empty for a company key result. */
  readonly serves: readonly Entry<'keyResults'>[]
  /** Its own objective; `companyObjective` is the one at the top, which may be the same. */
  readonly objective: Entry<'objectives'> | null
  readonly companyObjective: Entry<'objectives'> | null
  readonly driver: Entry<'drivers'> | null
  readonly target: Entry<'targets'> | null
  readonly priority: Entry<'priorities'> | null
  readonly themes: readonly ThreadTheme[]
  /** The last closed round. */
  readonly tally: RecordOf<'tallies'> | null
}

/** One tap from a key result to everything it rests on; `null` for a key result that isn't there. */
export function threadOfKeyResult(board: BoardSnapshot, keyResultId: string): GoldenThread | null {
  const keyResult = board.keyResults.get(keyResultId)
  if (!keyResult) return null
  const serves = resultsServed(board, keyResult)
  const chain = [keyResult, ...serves]
  const objectives = chain.flatMap(({ objectiveId }) => board.objectives.get(objectiveId) ?? [])
  const objective = board.objectives.get(keyResult.objectiveId) ?? null
  const companyObjective = objectives.findLast(({ unitId }) => unitId === companyUnitId) ?? null
  const driver = chain.flatMap(({ driverId }) => (driverId && board.drivers.get(driverId)) || [])[0] ?? null
  const priority = priorityOf(board, objectives)
  const tally = lastTally(board)
  return {
    keyResult,
    serves,
    objective,
    companyObjective,
    driver,
    target: driver && targetAbove(board, driver.id),
    priority,
    themes: themesOf(board, priority, tally),
    tally,
  }
}

/** Upwards along the strongest link: contributing before supporting, then the larger amount. Circles end the walk. */
function resultsServed(board: BoardSnapshot, start: Entry<'keyResults'>): readonly Entry<'keyResults'>[] {
  const serves: Entry<'keyResults'>[] = []
  let current = start
  while (current.unitId !== companyUnitId && serves.length < thresholds.unitLayers) {
    const here = current
    const [link] = [...board.links.values()]
      .filter(({ from, to, kind }) => from === here.id && kind !== 'dependsOn' && board.keyResults.has(to))
      .sort(byStrength)
    const next = link && board.keyResults.get(link.to)
    if (!next || next === start || serves.includes(next)) break
    serves.push(next)
    current = next
  }
  return serves
}

const byStrength = (one: Entry<'links'>, other: Entry<'links'>): number =>
  Number(other.kind === 'contributes') - Number(one.kind === 'contributes') ||
  Math.abs(other.amount ?? 0) - Math.abs(one.amount ?? 0) ||
  (one.id < other.id ? -1 : 1)

/** The nearest one named on the way up. */
function priorityOf(board: BoardSnapshot, objectives: readonly Entry<'objectives'>[]): Entry<'priorities'> | null {
  return objectives.flatMap(({ priorityId }) => (priorityId && board.priorities.get(priorityId)) || [])[0] ?? null
}

function targetAbove(board: BoardSnapshot, driverId: string): Entry<'targets'> | null {
  const targets = [...board.targets.values()]
  return (
    targets.find((target) => target.driverId === driverId) ??
    targets.find(
      (target) => target.driverId !== undefined && driversBelow(board.drivers, target.driverId).has(driverId),
    ) ??
    null
  )
}

function themesOf(
  board: BoardSnapshot,
  priority: Entry<'priorities'> | null,
  tally: RecordOf<'tallies'> | null,
): readonly ThreadTheme[] {
  if (!priority) return []
  const stickies = groupBy([...board.stickies.values()], (sticky) => {
    const { theme } = standingFor(sticky, board.stickies)
    return theme && whereTheme(theme, board.themes)?.id
  })
  return whereThemes(priority.themeIds, board.themes).map((theme) => ({
    theme,
    dots: dotsOn(tally, theme.id, board.themes),
    stickies: (stickies.get(theme.id) ?? []).map((sticky) => ({
      sticky,
      unitName: (sticky.unitId && board.units.get(sticky.unitId)?.name) ?? null,
    })),
  }))
}
