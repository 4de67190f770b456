import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import { stateMessage } from '#server/sync/wire.ts'
import { limits } from '#shared/limits.ts'
import { createPace, weightOf } from './pace.ts'

it('lets a burst through at once, then as much as runs out, however large a single message is', () => {
  let now = 0
  const pace = createPace({ bytesPerSecond: 100, burstBytes: 500 }, () => now)
  expect(pace('ann', 500)).toBe(0)
  expect(pace('ann', 200)).toBe(2_000)
  expect(pace('ann', 100), 'behind what waits already, on another socket').toBe(3_000)
  expect(pace('bob', 100), 'who has sent nothing').toBe(0)
  now = 8_000
  expect(pace('ann', 500)).toBe(0)
})

it('a question costs what its answer may hold, in whatever way its number is written', () => {
  const question = stateMessage(new Uint8Array([0]))
  expect(weightOf(question)).toBe(limits.questionWeight)
  expect(weightOf(Uint8Array.of(0x80, 0x00, 0x80, 0x00, 1, 0))).toBe(limits.questionWeight)
  expect(weightOf(Uint8Array.of(0, 2, 1, 0))).toBe(limits.leastMessageWeight)
  expect(weightOf(Uint8Array.of())).toBe(limits.leastMessageWeight)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint8Array(encoder, new Uint8Array(2_000))
  expect(weightOf(encoding.toUint8Array(encoder))).toBeGreaterThan(2_000)
})
