import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { limits } from '#shared/limits.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'

/** Notes what somebody has sent, and answers with the milliseconds until more of theirs is to be read. */
export type Pace = (who: string, weight: number) => Promise<number>

/** Counted for all sockets of a person together: what comes faster waits in their own line, and nothing of it is lost. */
export function createPace(
  bytes: number = limits.receivedBytesPerParticipant,
  windowMs: number = limits.receivedWindowMs,
): Pace {
  const limiter = new RateLimiterMemory({ points: bytes, duration: windowMs / 1_000 })
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
