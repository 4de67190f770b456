import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { buildIdOf } from '#server/buildId.ts'
import { buildHeader, isPagePath, pageWorkerPath } from '#shared/protocol/pagePaths.ts'
import type { HttpEnv } from './environment.ts'
import { refusalAnswer } from './refusalAnswer.ts'
import { fileHeaders, pageHeaders } from './securityHeaders.ts'

const nonceBytes = 16
/** What the client reads the nonce from: `<meta property="csp-nonce" nonce="…">`. */
const nonceTag = (nonce: string) => `<meta property="csp-nonce" nonce="${nonce}" />`

/** A worker that takes itself and all it kept away, and leaves the page to the network. */
const leavingWorker = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(leave()))
async function leave() {
  for (const name of await caches.keys()) await caches.delete(name)
  await registration.unregister()
}
`

/** The built client, and the report's fonts under `/fonts/`: hashed files for a year, pages fresh with a nonce of their own each time. */
export function pageRoutes(pagesDir: string, fontsDir: string): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('*', async (context, next) => {
    if (!isPagePath(context.req.path)) return next()
    const nonce = randomBytes(nonceBytes).toString('base64')
    const html = await readFile(join(pagesDir, 'index.html'), 'utf8')
    for (const [name, value] of Object.entries(pageHeaders(nonce))) context.header(name, value)
    context.header('cache-control', 'no-store')
    context.header(buildHeader, buildIdOf(html))
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
  // Reached where the build has no worker: browsers that have one ask here whether it changed.
  routes.get(pageWorkerPath, (context) => context.body(leavingWorker, 200, { 'content-type': 'text/javascript' }))
  routes.get('*', () => refusalAnswer({ code: 'not_found' }))
  return routes
}
