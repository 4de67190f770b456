import { isPagePath } from '#shared/protocol/pagePaths.ts'
import { answerPage } from './answerPage.ts'
import { cacheOf, dropOldBuilds, fetchPart, keepBuild, keptPage, keptPart } from './keepBuild.ts'
import type { KeptBuild, KeptPart } from './keptBuild.ts'

// The worker that opens the pages without a network. It touches pages and their parts, and nothing else: what the server
// answers under /api or /sync never passes through here.
declare const self: ServiceWorkerGlobalScope
/** Put in when the worker is built. */
declare const thisBuild: KeptBuild

const known: ReadonlyMap<string, KeptPart> = new Map(
  [...thisBuild.parts, ...thisBuild.partsKeptWhenUsed].map((part) => [part.path, part]),
)

self.addEventListener('install', (event) => {
  // Windows of the build before go on with their own parts, so nobody has to wait for them to be closed.
  event.waitUntil(keepBuild(thisBuild).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldBuilds(thisBuild).then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (isPagePath(pathname)) event.respondWith(pageFor(request))
  } else if (pathname.startsWith('/assets/')) event.respondWith(partFor(request, pathname))
})

async function pageFor(request: Request): Promise<Response> {
  const kept = await keptPage(thisBuild)
  return kept ? answerPage(request, kept) : fetch(request)
}

async function partFor(request: Request, pathname: string): Promise<Response> {
  const kept = await keptPart(pathname)
  if (kept) return kept
  const part = known.get(pathname)
  if (!part) return fetch(request)
  const response = await fetchPart(part)
  const cache = await caches.open(cacheOf(thisBuild))
  await cache.put(pathname, response.clone())
  return response
}
