import type { TLSSocket } from 'node:tls'
import { Hono } from 'hono'
import * as v from 'valibot'
import { describeSecret } from '#server/auth/describeSecret.ts'
import { joinWorkshop } from '#server/auth/join.ts'
import { hashSecret } from '#server/auth/secrets.ts'
import { forgottenCookie, sessionCookie } from '#server/auth/sessionCookies.ts'
import { limits } from '#shared/limits.ts'
import { createSessionSchema } from '#shared/protocol/http.ts'
import { type HttpContext, type HttpEnv, type Services, sessionClaim } from './environment.ts'
import { readJson } from './readBody.ts'
import { refusalAnswer } from './refusalAnswer.ts'

const invitationSchema = v.object({ invitation: v.pipe(v.string(), v.maxLength(limits.secretLength)) })

/** From a link to a session: what it leads to, coming in, and who one is. */
export function sessionRoutes(services: Services): Hono<HttpEnv> {
  const { rooms, surroundings, identify, rateLimits } = services
  const routes = new Hono<HttpEnv>()

  routes.post('/api/invitations', async (context) => {
    const request = await readJson(context.req.raw, limits.maxRequestBytes, invitationSchema)
    if (!request.ok) return refusalAnswer(request.failure)
    const described = await describeSecret(rooms, request.value.invitation)
    return described.ok ? context.json(described.value) : refusalAnswer(described.failure)
  })

  routes.post('/api/sessions', async (context) => {
    const request = await readJson(context.req.raw, limits.maxRequestBytes, createSessionSchema)
    if (!request.ok) return refusalAnswer(request.failure)
    const secret = request.value.pass ?? request.value.invitation
    if (!secret) return refusalAnswer({ code: 'secret_missing' })
    // Only a valid secret is counted: guessing must not use up the room of those who have one.
    const described = await describeSecret(rooms, secret)
    if (!described.ok) return refusalAnswer(described.failure)
    const allowed = await rateLimits.joining(hashSecret(secret))
    if (!allowed.ok) return refusalAnswer(allowed.failure)
    const joined = await joinWorkshop(rooms, surroundings, request.value)
    if (!joined.ok) return refusalAnswer(joined.failure)
    const { session, ...answer } = joined.value
    context.header('set-cookie', sessionCookie(answer.participant.id, session, isEncrypted(context)))
    return context.json(answer, 201)
  })

  routes.get('/api/session', async (context) => {
    const identity = await identify(sessionClaim(context))
    return identity ? context.json(identity) : refusalAnswer({ code: 'not_signed_in' })
  })

  // This browser is somebody else's next: it no longer holds the session, which no script of a page could see to.
  routes.delete('/api/session', async (context) => {
    const identity = await identify(sessionClaim(context))
    if (!identity) return refusalAnswer({ code: 'not_signed_in' })
    context.header('set-cookie', forgottenCookie(identity.participant.id))
    return context.json({})
  })

  return routes
}

/** Over TLS, ours or that of a proxy in front of us, the cookie never travels in clear. */
const isEncrypted = (context: HttpContext): boolean =>
  (context.env.incoming.socket as Partial<TLSSocket>).encrypted === true ||
  context.req.header('x-forwarded-proto') === 'https'
