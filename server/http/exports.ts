import { Hono } from 'hono'
import { isExportName } from '#shared/report/exports.ts'
import { boardDocument } from '#shared/workshop/documents.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { type HttpEnv, requireMember, type Services } from './environment.ts'
import { refusalAnswer } from './refusalAnswer.ts'

/** The board as a file, for everyone who may read the board. What lies in envelopes isn't part of it. */
export function exportRoutes(services: Services): Hono<HttpEnv> {
  const { rooms, reportFiles, surroundings } = services
  const routes = new Hono<HttpEnv>()
  routes.get('/api/workshops/:workshopId/export/:file', async (context) => {
    const member = await requireMember(services, context, context.req.param('workshopId'))
    if (!member.ok) return refusalAnswer(member.failure)
    const name = context.req.param('file')
    if (!isExportName(name)) return refusalAnswer({ code: 'unknown_export' })
    const board = await rooms.read(member.value.workshopId, [boardDocument], ([document]) => {
      if (!document) throw new Error('the board was asked for')
      return readSnapshot(document, 'board')
    })
    const { fileName, contentType, body } = await reportFiles(name, board, surroundings.now())
    context.header('content-type', contentType)
    context.header('content-disposition', `attachment; filename="${fileName}"`)
    return context.body(typeof body === 'string' ? body : new Uint8Array(body))
  })
  return routes
}
