import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { limits } from '#shared/limits.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'

/** Notes what somebody has sent, and answers with the milliseconds until it is its turn. */
export type Pace = (who: string, weight: number) => Promise<number>

type Speed = { readonly bytesPerSecond: number; readonly burstBytes: number; readonly burstSeconds: number }

const allowedSpeed: Speed = {
  bytesPerSecond: limits.receivedBytesPerSecond,
  burstBytes: limits.receivedBurstBytes,
  burstSeconds: limits.receivedBurstSeconds,
}

/** Counted for all sockets of a person together: a steady speed, and beyond it so much at once in a longer while. */
export function createPace({ bytesPerSecond, burstBytes, burstSeconds }: Speed = allowedSpeed): Pace {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ points: bytesPerSecond, duration: 1 }),
    new RateLimiterMemory({ points: burstBytes, duration: burstSeconds }),
  )
  return async (who, weight) => {
    try {
      await limiter.consume(who, weight)
      return 0
    } catch (answer) {
      if (!(answer instanceof RateLimiterRes)) throw answer
      return answer.msBeforeNext
    }
  }
}

/** What a message costs, in bytes: at least what judging it takes, and for a question what the answer may hold. */
export const weightOf = (message: Uint8Array): number =>
  message[0] === messageNumbers.sync && message[1] === messageYjsSyncStep1
    ? limits.questionWeight
    : Math.max(message.length, limits.leastMessageWeight)
