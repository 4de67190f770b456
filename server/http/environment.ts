import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Aside } from '#server/aside/aside.ts'
import type { Identify, Identity, SessionClaim } from '#server/auth/identify.ts'
import type { FillWorkshop } from '#server/commands/createWorkshop.ts'
import type { Dispatch } from '#server/commands/dispatch.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import type { Store } from '#server/storage/store.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { type Result, success } from '#shared/result.ts'
import type { Metrics } from './metrics.ts'
import type { RateLimits } from './rateLimits.ts'
import type { Uploads } from './uploads.ts'

/** Everything the routes work with; made once, by the composition root. */
export type Services = {
  readonly rooms: Rooms
  readonly versions: Store['versions']
  readonly surroundings: Surroundings
  readonly identify: Identify
  readonly dispatch: Dispatch
  readonly fillWorkshop: FillWorkshop
  readonly aside: Aside
  readonly uploads: Uploads
  readonly rateLimits: RateLimits
  readonly metrics: Metrics
  readonly log: Logger
  /** What creating a workshop takes on a shared server; `null` where everyone may. */
  readonly createKey: string | null
  /** The built pages; `null` where something else serves them. */
  readonly pagesDir: string | null
  readonly fontsDir: string
  readonly isReady: () => boolean
}

export type HttpEnv = { Bindings: HttpBindings }
export type HttpContext = Context<HttpEnv>

/** Who sent this request, `workshopId` given where it is about one workshop. */
export const sessionClaim = (context: HttpContext, workshopId?: string): SessionClaim => ({
  cookieHeader: context.req.header('cookie'),
  participantId: context.req.header('x-participant') ?? context.req.query('as'),
  workshopId,
})

/** Somebody of this workshop. Everyone else gets one answer, whether the workshop exists or not. */
export async function requireMember(
  { identify }: Services,
  context: HttpContext,
  workshopId: string,
): Promise<Result<Identity, Refusal>> {
  const identity = await identify(sessionClaim(context, workshopId))
  return identity ? success(identity) : refuse('unknown_workshop')
}
