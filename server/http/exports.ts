import { Hono } from 'hono'
import { dayNamed } from '#server/report/dayNamed.ts'
import { limits } from '#shared/limits.ts'
import { boardDocument } from '#shared/records/documents.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { type HttpEnv, requireMember, type Services } from './environment.ts'
import { refusalAnswer } from './refusalAnswer.ts'

/** The board as a file, for everyone who may read the board. What lies in envelopes isn't part of it. */
export function exportRoutes(services: Services): Hono<HttpEnv> {
  const { rooms, rateLimits, reportFiles, surroundings } = services
  const routes = new Hono<HttpEnv>()
  routes.get('/api/workshops/:workshopId/export/:file', async (context) => {
    const member = await requireMember(services, context, context.req.param('workshopId'))
    if (!member.ok) return refusalAnswer(member.failure)
    const allowed = await rateLimits.exporting(`${member.value.workshopId}/${member.value.participant.id}`)
    if (!allowed.ok) return refusalAnswer(allowed.failure)
    const board = await rooms.read(member.value.workshopId, [boardDocument], ([document]) => {
      if (!document) throw new Error('the board was asked for')
      return readSnapshot(document, 'board')
    })
    if (context.req.param('file') === 'okrs.pdf' && isTooMuchToDraw(board))
      return refusalAnswer({ code: 'pdf_too_large' })
    const today = dayNamed(context.req.query('today'), surroundings.now())
    const file = await reportFiles(context.req.param('file'), board, today, context.req.query('paper'))
    if (!file) return refusalAnswer({ code: 'unknown_export' })
    const { fileName, contentType, body } = file
    context.header('content-type', contentType)
    context.header('content-disposition', `attachment; filename="${fileName}"`)
    return context.body(typeof body === 'string' ? body : new Uint8Array(body))
  })
  return routes
}

function isTooMuchToDraw({ objectives, keyResults }: BoardSnapshot): boolean {
  const texts = [...objectives.values(), ...keyResults.values()].map(({ text }) => text.length)
  return texts.length > limits.pdfRecords || texts.reduce((sum, length) => sum + length, 0) > limits.pdfCharacters
}
