/** A stretch of one client's clock. */
export type Range = { readonly clock: number; readonly length: number }

/** Sorted, without overlaps: otherwise a small update could name the same structs a hundred thousand times. */
export function merged(ranges: Range[]): readonly Range[] {
  const result: Range[] = []
  for (const range of ranges.sort((one, other) => one.clock - other.clock)) {
    const last = result.at(-1)
    if (last && range.clock <= last.clock + last.length) {
      const end = Math.max(last.clock + last.length, range.clock + range.length)
      result[result.length - 1] = { clock: last.clock, length: end - last.clock }
    } else result.push(range)
  }
  return result
}

/** How much of the stretch from `start` to `end` lies in ranges that are sorted and don't overlap. */
export function coveredLength(ranges: readonly Range[], start: number, end: number): number {
  let covered = 0
  for (let index = firstReaching(ranges, start); index < ranges.length; index += 1) {
    const range = ranges[index]
    if (!range || range.clock >= end) break
    covered += Math.min(end, range.clock + range.length) - Math.max(start, range.clock)
  }
  return covered
}

/** The first range that ends behind `clock`, by halving: an update may hold thousands of them. */
function firstReaching(ranges: readonly Range[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const range = ranges[middle]
    if (range && range.clock + range.length <= clock) low = middle + 1
    else high = middle
  }
  return low
}
