import { Hono } from 'hono'
import { routePath } from 'hono/route'
import { isSameOrigin } from '#server/auth/sameOrigin.ts'
import { diskTrouble } from '#server/console/diskTrouble.ts'
import { StoreError } from '#server/storage/storeError.ts'
import type { HttpEnv, Services } from './environment.ts'
import { exportRoutes } from './exports.ts'
import { pageRoutes } from './pages.ts'
import { refusalAnswer } from './refusalAnswer.ts'
import { apiHeaders } from './securityHeaders.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { workshopRoutes } from './workshopRoutes.ts'

/** Every HTTP route, with what holds for all of them: own origin only, no sniffing, no caching, no insides shown. */
export function createApp(services: Services): Hono<HttpEnv> {
  const { metrics, log, isReady, pagesDir, fontsDir } = services
  const app = new Hono<HttpEnv>()

  app.use(async (context, next) => {
    const startedAt = performance.now()
    await next()
    for (const [name, value] of Object.entries(apiHeaders))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
    const seconds = (performance.now() - startedAt) / 1_000
    const route = routePath(context, -1)
    metrics.countRequest(route, context.req.method, context.res.status, seconds)
    // The route, not the address: an address may hold what nobody should find in a log.
    log.debug({ method: context.req.method, route, status: context.res.status }, 'answered')
  })

  app.use(async (context, next) => {
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD'
    const origin = { origin: context.req.header('origin'), host: context.req.header('host') }
    if (!isReading && !isSameOrigin(origin)) return refusalAnswer({ code: 'other_site' })
    return next()
  })

  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.get('/readyz', (context) => (isReady() ? context.json({ status: 'ready' }) : refusalAnswer({ code: 'stopping' })))
  app.get('/metrics', async (context) => {
    context.header('content-type', metrics.contentType)
    return context.body(await metrics.text())
  })

  app.route('/', sessionRoutes(services))
  app.route('/', workshopRoutes(services))
  app.route('/', exportRoutes(services))
  app.all('/api/*', () => refusalAnswer({ code: 'not_found' }))
  if (pagesDir !== null) app.route('/', pageRoutes(pagesDir, fontsDir))
  app.notFound(() => refusalAnswer({ code: 'not_found' }))

  app.onError((error, context) => {
    // Who went away reads no answer, and is no fault.
    if (context.req.raw.signal.aborted) return refusalAnswer({ code: 'internal' })
    log.error({ err: error, route: routePath(context, -1) }, `a request failed. ${diskTrouble(error)}`.trim())
    return refusalAnswer({ code: error instanceof StoreError ? 'store_failed' : 'internal' })
  })
  return app
}
