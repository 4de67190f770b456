const firstPauseMs = 1_000
const longestPauseMs = 5_000

/**
 * How long to wait before the next attempt, in ms. When a server comes back, half a thousand browsers dial: so everyone waits
 * for a time of their own, within a second at first and longer with each failure. `chance` is from 0 up to 1. Pure.
 */
export function redialPauseMs(failures: number, chance: number): number {
  const longest = Math.min(firstPauseMs * 2 ** failures, longestPauseMs)
  const shortest = failures === 0 ? 0 : longest / 2
  return Math.round(shortest + chance * (longest - shortest))
}
