import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** Whether the first driver is one the second is worked out from, at any depth. Circles and lost drivers end the walk. */
export function leadsTo(drivers: BoardSnapshot['drivers']): (lower: string, upper: string) => boolean {
  const below = new Map<string, ReadonlySet<string>>()
  return (lower, upper) => {
    const known = below.get(upper) ?? driversBelow(drivers, upper)
    below.set(upper, known)
    return known.has(lower)
  }
}

/** Every driver that a driver is worked out from, itself not counted. */
export function driversBelow(drivers: BoardSnapshot['drivers'], upper: string): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...(drivers.get(upper)?.inputs ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...(drivers.get(next)?.inputs ?? []))
  }
  return found
}
