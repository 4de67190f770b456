import { Hono } from 'hono'
import { dayNamed } from '#server/report/dayNamed.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { type HttpEnv, requireMember, type Services } from './environment.ts'
import { refusalAnswer } from './refusalAnswer.ts'

/** The board as a file, for everyone who may read the board. What lies in envelopes isn't part of it. */
export function exportRoutes(services: Services): Hono<HttpEnv> {
  const { rooms, rateLimits, aside, fontsDir, surroundings } = services
  const routes = new Hono<HttpEnv>()
  routes.get('/api/workshops/:workshopId/export/:file', async (context) => {
    const member = await requireMember(services, context, context.req.param('workshopId'))
    if (!member.ok) return refusalAnswer(member.failure)
    const { workshopId, participant } = member.value
    const allowed = await rateLimits.exporting(`${workshopId}/${participant.id}`)
    if (!allowed.ok) return refusalAnswer(allowed.failure)
    const order = {
      name: context.req.param('file'),
      today: dayNamed(context.req.query('today'), surroundings.now()),
      paper: context.req.query('paper'),
      fontsDir,
      stored: await rooms.stored(workshopId, boardDocument),
    }
    const place = { group: `workshop/${workshopId}`, who: participant.id }
    const file = await aside.makeFile(place, context.req.raw.signal, order)
    if (!file.ok) return refusalAnswer(file.failure)
    const { fileName, contentType, body } = file.value
    context.header('content-type', contentType)
    context.header('content-disposition', `attachment; filename="${fileName}"`)
    return context.body(typeof body === 'string' ? body : new Uint8Array(body))
  })
  return routes
}
