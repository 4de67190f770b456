import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Refusal, refuse } from '#server/refusal.ts'
import { limits } from '#shared/limits.ts'
import { type Result, success } from '#shared/result.ts'

/** `points` is how much it costs, 1 unless it is said. */
type Limit = (key: string, points?: number) => Promise<Result<null, Refusal>>

export type RateLimits = {
  readonly creating: Limit
  readonly joining: Limit
  readonly commanding: Limit
  readonly exporting: Limit
}

/** Joining, commands and exports are counted per invitation and per person: a whole off-site shares one address. */
export const createRateLimits = (creatingPerMinute: number = limits.createsPerMinutePerAddress): RateLimits => ({
  creating: perMinute(creatingPerMinute),
  joining: perMinute(limits.joinsPerMinutePerInvitation),
  commanding: perMinute(limits.commandsPerMinutePerParticipant),
  exporting: perMinute(limits.exportsPerMinutePerParticipant),
})

function perMinute(pointsPerMinute: number): Limit {
  const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 })
  return async (key, points = 1) => {
    try {
      await limiter.consume(key, points)
      return success(null)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return refuse('too_many_requests', { seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)) })
    }
  }
}
