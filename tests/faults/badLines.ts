import buildOnce from '#tests/support/browser/buildOnce.ts'
import { findBrowser } from '#tests/support/browser/findBrowser.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { until } from '#tests/support/runner/until.ts'
import { type BadLineRoom, openBadLineRoom, type Seat } from '#tests/support/story/badLineRoom.ts'
import { patience } from '#tests/support/story/patience.ts'
import { firstShownAt } from '#tests/support/story/shown.ts'
import * as swot from '#tests/support/story/swot.ts'
import { type FaultFigures, recoveryOf } from './figures.ts'
import { drawWeathers, type Weather, type WeatherKind } from './weathers.ts'

const fault = 'bad lines'
const quadrants = ['Strengths', 'Weaknesses', 'Opportunities', 'Threats'] as const
/** A page with a thousand notes on it is another test. */
const weathersPerRoom = 5
const shortestMs = 8_000
const longestMs = 13_000
/** Some people type without a pause, others think now and then. */
const longestPauseMs = 1_500

/** What one weather did to somebody who went on typing. */
type Weathered = {
  readonly kind: WeatherKind
  readonly notes: number
  readonly lost: number
  readonly looks: number
  readonly falselySavedMs: number
  /** From the moment the line was good again until the page said "Saved"; nothing if it never did. */
  readonly recoveryMs: number | null
  readonly offlineAfterMs: number | null
  readonly broken: readonly string[]
}

/**
 * Somebody types notes into a real page while their line goes through one weather after the other. Every note must be on the
 * server once after each, and the page may never have said "Saved" of one that wasn't. One row for each kind of weather.
 */
export async function goThroughWeathers(random: SeededRandom, count: number): Promise<readonly FaultFigures[]> {
  if (!findBrowser()) return [{ fault, did: '', lost: 0, found: '', skipped: 'there is no Chromium on this machine' }]
  await buildOnce()
  const weathers = drawWeathers(random, count)
  const weathered: Weathered[] = []
  const broken: string[] = []
  for (let first = 0; first < weathers.length; first += weathersPerRoom) {
    const room = await openBadLineRoom(`${fault}, from ${first + 1}`, random.below(2 ** 32))
    const seat = await room.sitDown('Ada')
    for (const [index, weather] of weathers.slice(first, first + weathersPerRoom).entries())
      weathered.push(await goThrough(random, room, seat, weather, first + index + 1))
    broken.push(...(await room.clear()))
    await room.close()
  }
  const kinds = [...new Set(weathered.map(({ kind }) => kind))].toSorted()
  const rows = kinds.map((kind) =>
    rowOf(
      `a line: ${kind}`,
      weathered.filter((one) => one.kind === kind),
    ),
  )
  const all = rowOf('all lines together', weathered)
  console.log(
    `${all.fault}: ${all.did}; ${all.found}; "Saved" after ${all.medianRecoveryMs} / ${all.worstRecoveryMs} ms`,
  )
  const [row, ...others] = rows
  return row ? [{ ...row, broken: [...(row.broken ?? []), ...broken] }, ...others] : []
}

async function goThrough(
  random: SeededRandom,
  { copiesOf, falselySavedMs }: BadLineRoom,
  { player, line, seen }: Seat,
  weather: Weather,
  number: number,
): Promise<Weathered> {
  const firstLook = seen.length
  const begunAt = Date.now()
  const endsAt = begunAt + shortestMs + random.below(longestMs - shortestMs)
  const pauseMs = random.below(2) * longestPauseMs
  const notes: string[] = []
  weather.begin(line)
  while (Date.now() < endsAt) {
    const note = `Weather ${number}, note ${notes.length + 1}.`
    notes.push(note)
    await swot.add(player, random.pick(quadrants), [note])
    const nextAt = Math.min(endsAt, Date.now() + pauseMs * random.next())
    await until(() => Date.now() >= nextAt, { timeoutMs: longestPauseMs * 2, what: 'the next thought' })
  }
  const healedAt = Date.now()
  line.heal()
  const savedAt = await until(() => firstShownAt(seen, /^Saved$/, healedAt), { timeoutMs: patience.recoveryMs }).catch(
    () => null,
  )
  const isOnce = (note: string) => copiesOf(note) === 1
  await until(() => notes.every(isOnce), { timeoutMs: patience.reachesOthersMs }).catch(() => null)
  const offlineAt = firstShownAt(seen.slice(firstLook), /^Offline/, begunAt)
  const name = `weather ${number}, ${weather.kind}, ${JSON.stringify(weather.conditions)}`
  const result = {
    kind: weather.kind,
    notes: notes.length,
    lost: notes.filter((note) => !isOnce(note)).length,
    looks: seen.length - firstLook,
    falselySavedMs: falselySavedMs(seen.slice(firstLook)),
    recoveryMs: savedAt === null ? null : savedAt - healedAt,
    offlineAfterMs: weather.isSilent && offlineAt !== null ? offlineAt - begunAt : null,
    broken: [
      ...(savedAt === null ? [`${name}: not "Saved" within ${patience.recoveryMs} ms`] : []),
      ...(weather.isSilent && offlineAt === null ? [`${name}: never called offline`] : []),
    ],
  }
  console.log(
    `${name}: ${result.notes} notes, ${result.lost} lost, "Saved" after ${result.recoveryMs} ms` +
      `${result.offlineAfterMs === null ? '' : `, offline shown after ${result.offlineAfterMs} ms`}`,
  )
  return result
}

function rowOf(name: string, weathered: readonly Weathered[]): FaultFigures {
  const sum = (pick: (one: Weathered) => number) => weathered.reduce((total, one) => total + pick(one), 0)
  const offline = recoveryOf(weathered.flatMap(({ offlineAfterMs }) => offlineAfterMs ?? []))
  const falselySavedMs = sum((one) => one.falselySavedMs)
  const found = `false "Saved" for ${falselySavedMs} ms in ${sum(({ looks }) => looks)} looks`
  const shown = offline.medianRecoveryMs
    ? `; offline shown after ${offline.medianRecoveryMs} / ${offline.worstRecoveryMs} ms`
    : ''
  return {
    fault: name,
    did: `${weathered.length} weathers, ${sum(({ notes }) => notes)} notes`,
    lost: sum(({ lost }) => lost),
    found: `${found}${shown}`,
    broken: weathered.flatMap(({ broken }) => broken),
    ...recoveryOf(weathered.flatMap(({ recoveryMs }) => recoveryMs ?? [])),
  }
}
