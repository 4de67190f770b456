import { describe, expect, it } from 'vitest'
import { coveredLength, merged } from './ranges.ts'

describe('ranges of deletes', () => {
  it('are merged where they touch or overlap, in whatever order they come', () => {
    const ranges = [
      { clock: 7, length: 1 },
      { clock: 0, length: 3 },
      { clock: 2, length: 2 },
      { clock: 4, length: 1 },
    ]
    expect(merged(ranges)).toEqual([
      { clock: 0, length: 5 },
      { clock: 7, length: 1 },
    ])
    expect(merged([])).toEqual([])
  })

  it('cover as much of a stretch as lies in them', () => {
    const ranges = Array.from({ length: 1_000 }, (_, index) => ({ clock: index * 4, length: 2 }))
    expect(coveredLength(ranges, 0, 4_000)).toBe(2_000)
    expect(coveredLength(ranges, 401, 405)).toBe(2)
    expect(coveredLength(ranges, 402, 404)).toBe(0)
    expect(coveredLength(ranges, 3_997, 9_000)).toBe(1)
    expect(coveredLength([], 0, 10)).toBe(0)
  })
})
