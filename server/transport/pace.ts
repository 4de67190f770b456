import * as decoding from 'lib0/decoding'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { limits } from '#shared/limits.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'

/** Notes what somebody has sent, and answers with the milliseconds until it is its turn. */
export type Pace = (who: string, weight: number) => number

type Speed = { readonly bytesPerSecond: number; readonly burstBytes: number }

const allowedSpeed: Speed = { bytesPerSecond: limits.receivedBytesPerSecond, burstBytes: limits.receivedBurstBytes }
const sweepMs = 60_000

/**
 * A leaky bucket for each person, for all of their sockets together: it runs out steadily, holds a burst, and what comes on
 * top waits until there is room for it. A message may be larger than what runs out in a second, so that the bucket goes
 * into debt, which those after it wait for. (The limiters of the registry either let each socket have one more, or never
 * let a large message through.)
 */
export function createPace({ bytesPerSecond, burstBytes }: Speed = allowedSpeed, now = () => performance.now()): Pace {
  const buckets = new Map<string, { bytes: number; at: number }>()
  let sweptAt = now()
  const levelOf = ({ bytes, at }: { readonly bytes: number; readonly at: number }) =>
    Math.max(0, bytes - ((now() - at) / 1_000) * bytesPerSecond)
  return (who, weight) => {
    if (now() - sweptAt > sweepMs) {
      for (const [name, bucket] of buckets) if (levelOf(bucket) === 0) buckets.delete(name)
      sweptAt = now()
    }
    const bucket = buckets.get(who) ?? { bytes: 0, at: now() }
    const bytes = levelOf(bucket) + weight
    buckets.set(who, { bytes, at: now() })
    return Math.max(0, Math.ceil(((bytes - burstBytes) / bytesPerSecond) * 1_000))
  }
}

/** What a message costs, in bytes: at least what judging it takes, and for a question what the answer may hold. */
export const weightOf = (message: Uint8Array): number =>
  isQuestion(message) ? limits.questionWeight : Math.max(message.length, limits.leastMessageWeight)

/** Read as the room reads it: the same number can be written in several ways. */
function isQuestion(message: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(message)
    return (
      decoding.readVarUint(decoder) === messageNumbers.sync && decoding.readVarUint(decoder) === messageYjsSyncStep1
    )
  } catch {
    return false
  }
}
