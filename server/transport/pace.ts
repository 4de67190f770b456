import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { limits } from '#shared/limits.ts'

/** Notes what somebody has sent, and answers with the milliseconds until more of theirs is to be read. */
export type Pace = (who: string, bytes: number) => Promise<number>

/** Counted for all sockets of a person together: what comes faster waits in their own line, and nothing of it is lost. */
export function createPace(
  bytes: number = limits.receivedBytesPerParticipant,
  windowMs: number = limits.receivedWindowMs,
): Pace {
  const limiter = new RateLimiterMemory({ points: bytes, duration: windowMs / 1_000 })
  return async (who, received) => {
    try {
      await limiter.consume(who, received)
      return 0
    } catch (answer) {
      if (!(answer instanceof RateLimiterRes)) throw answer
      return answer.msBeforeNext
    }
  }
}
