import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { HttpEnv } from './environment.ts'
import { refusalAnswer } from './refusalAnswer.ts'
import { fileHeaders, pageHeaders } from './securityHeaders.ts'

const pageRoute = /^\/(join\/?|(w|wall)(\/.*)?)?$/
const nonceBytes = 16
/** What the client reads the nonce from: `<meta property="csp-nonce" nonce="…">`. */
const nonceTag = (nonce: string) => `<meta property="csp-nonce" nonce="${nonce}" />`

/** The built client, and the report's fonts under `/fonts/`: hashed files for a year, pages fresh with a nonce of their own each time. */
export function pageRoutes(pagesDir: string, fontsDir: string): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('*', async (context, next) => {
    if (!pageRoute.test(context.req.path)) return next()
    const nonce = randomBytes(nonceBytes).toString('base64')
    const html = await readFile(join(pagesDir, 'index.html'), 'utf8')
    for (const [name, value] of Object.entries(pageHeaders(nonce))) context.header(name, value)
    context.header('cache-control', 'no-store')
    return context.html(html.replace('<head>', `<head>${nonceTag(nonce)}`))
  })
  routes.get('*', async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(fileHeaders)) context.res.headers.set(name, value)
    const isKeptForAYear = context.res.ok && context.req.path.startsWith('/assets/')
    context.res.headers.set('cache-control', isKeptForAYear ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  routes.get(
    '/fonts/*',
    serveStatic<HttpEnv>({ root: fontsDir, rewriteRequestPath: (path) => path.slice('/fonts'.length) }),
  )
  routes.get('*', serveStatic<HttpEnv>({ root: pagesDir, precompressed: true }))
  routes.get('*', () => refusalAnswer({ code: 'not_found' }))
  return routes
}
