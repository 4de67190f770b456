import { Hono } from 'hono'
import * as v from 'valibot'
import { linksFor } from '#server/auth/describeSecret.ts'
import { isSameSecret } from '#server/auth/secrets.ts'
import { createWorkshop } from '#server/commands/createWorkshop.ts'
import { importWorkshop } from '#server/commands/importWorkshop.ts'
import { toActor } from '#server/people/participant.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import { accessDocument, documentName } from '#server/sync/session.ts'
import { limits } from '#shared/limits.ts'
import { mayCommand } from '#shared/permissions/commands.ts'
import { createWorkshopSchema, type VersionsAnswer } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { type Result, success } from '#shared/result.ts'
import { type HttpContext, type HttpEnv, requireMember, type Services } from './environment.ts'
import { readBytes, readJson } from './readBody.ts'
import { refusalAnswer } from './refusalAnswer.ts'

/** Creating and importing workshops, sending commands, and what a facilitator looks up. */
export function workshopRoutes(services: Services): Hono<HttpEnv> {
  const { rooms, surroundings, rateLimits, dispatch, aside, log, metrics } = services
  const routes = new Hono<HttpEnv>()

  routes.post('/api/workshops', async (context) => {
    const request = await readJson(context.req.raw, limits.maxRequestBytes, createWorkshopSchema)
    if (!request.ok) return refusalAnswer(request.failure)
    const allowed = await mayCreate(services, context)
    if (!allowed.ok) return refusalAnswer(allowed.failure)
    const created = await createWorkshop(services, request.value)
    if (!created.ok) return refusalAnswer(created.failure)
    log.info({ workshopId: created.value.workshopId }, 'workshop created')
    return context.json(created.value, 201)
  })

  routes.post('/api/import', async (context) => {
    const allowed = await mayCreate(services, context)
    if (!allowed.ok) return refusalAnswer(allowed.failure)
    const upload = services.uploads(addressOf(context))
    if (!upload.ok) return refusalAnswer(upload.failure)
    const file = await readBytes(context.req.raw, limits.maxImportBytes).finally(upload.value)
    if (!file.ok) return refusalAnswer(file.failure)
    const paid = await rateLimits.creating(
      addressOf(context),
      Math.floor(file.value.length / limits.importBytesPerCreation),
    )
    if (!paid.ok) return refusalAnswer(paid.failure)
    const place = { group: 'import', who: addressOf(context) }
    const board = await aside.readImport(place, context.req.raw.signal, file.value)
    if (!board.ok) return refusalAnswer(board.failure)
    const created = await importWorkshop(rooms, surroundings, board.value)
    log.info({ workshopId: created.workshopId }, 'workshop imported')
    return context.json(created, 201)
  })

  routes.post('/api/workshops/:workshopId/commands', async (context) => {
    const member = await requireMember(services, context, context.req.param('workshopId'))
    if (!member.ok) return refusalAnswer(member.failure)
    const allowed = await rateLimits.commanding(`${member.value.workshopId}/${member.value.participant.id}`)
    if (!allowed.ok) return refusalAnswer(allowed.failure)
    const body = await readJson(context.req.raw, limits.maxRequestBytes, v.unknown())
    if (!body.ok) return refusalAnswer(body.failure)
    const answer = await dispatch(member.value, body.value)
    metrics.countCommand(body.value, answer.ok ? 'accepted' : answer.failure.code)
    return answer.ok ? context.json(answer.value) : refusalAnswer(answer.failure)
  })

  routes.get('/api/workshops/:workshopId/invitations', async (context) => {
    const member = await requireMember(services, context, context.req.param('workshopId'))
    if (!member.ok) return refusalAnswer(member.failure)
    const { workshopId, participant } = member.value
    const links = await rooms.read(workshopId, [boardDocument, accessDocument], ([board, access]) => {
      if (!board || !access) throw new Error('the board and the access document were asked for')
      return linksFor(participant.role, board, access)
    })
    return links.ok ? context.json(links.value) : refusalAnswer(links.failure)
  })

  routes.get('/api/workshops/:workshopId/versions', async (context) => {
    const member = await requireMember(services, context, context.req.param('workshopId'))
    if (!member.ok) return refusalAnswer(member.failure)
    if (!mayCommand(toActor(member.value.participant), 'restoreVersion')) return refusalAnswer({ code: 'not_allowed' })
    const kept = await services.versions.list(documentName(member.value.workshopId, boardDocument))
    return context.json({ versions: kept.map(({ id, name, at }) => ({ id, name, at })) } satisfies VersionsAnswer)
  })

  return routes
}

/** Only here is it counted per address: whoever creates has no identity yet. */
async function mayCreate({ createKey, rateLimits }: Services, context: HttpContext): Promise<Result<null, Refusal>> {
  const allowed = await rateLimits.creating(addressOf(context))
  if (!allowed.ok) return allowed
  if (createKey === null) return success(null)
  const given = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
  return isSameSecret(given, createKey) ? success(null) : refuse('create_key')
}

const addressOf = (context: HttpContext): string => context.env.incoming.socket.remoteAddress ?? ''
