import { expect, test } from 'vitest'
import { redialPauseMs } from './redialPause.ts'

test('half a thousand browsers come back spread over the first second', () => {
  const pauses = Array.from({ length: 500 }, (_, index) => redialPauseMs(0, index / 500))
  const inTenth = (tenth: number) => pauses.filter((pause) => Math.floor(pause / 100) === tenth).length
  for (let tenth = 0; tenth < 10; tenth += 1) expect(inTenth(tenth)).toBeLessThanOrEqual(51)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(1_000)
})

test('who fails again and again waits longer, but never for more than five seconds', () => {
  expect(redialPauseMs(1, 0)).toBeGreaterThanOrEqual(redialPauseMs(0, 0.9))
  expect(redialPauseMs(20, 1)).toBe(5_000)
})
