import { buildHeader } from '#shared/protocol/pagePaths.ts'
import type { KeptBuild, KeptPart } from './keptBuild.ts'

const cachePrefix = 'offsite-'
const pageAddress = '/'

export const cacheOf = (build: KeptBuild): string => `${cachePrefix}${build.id}`

/** The one page of a build, once all of the build is kept. */
export async function keptPage(build: KeptBuild): Promise<Response | undefined> {
  return caches.match(pageAddress, { cacheName: cacheOf(build) })
}

/** A part of this build, or of the one before that another window still shows: names differ where contents do. */
export const keptPart = (path: string): Promise<Response | undefined> => caches.match(path)

/**
 * Keeps a whole build, or throws, so that a page never meets parts of another one. One part after the other and at low
 * priority: whoever is writing on a slow line comes first. What the page has loaded already comes from the browser's own
 * cache. Everything is proved by its content, so nothing that a network between puts in its place is ever kept.
 */
export async function keepBuild(build: KeptBuild): Promise<void> {
  const cache = await caches.open(cacheOf(build))
  for (const part of build.parts) {
    if (await cache.match(part.path)) continue
    await cache.put(part.path, (await keptPart(part.path)) ?? (await fetchPart(part)))
  }
  const page = await fetch(pageAddress, { cache: 'no-store', redirect: 'error', priority: 'low' })
  const answered = page.headers.get(buildHeader)
  if (!page.ok || answered !== build.id) throw new Error(`the page is of build ${answered}, not ${build.id}`)
  await cache.put(pageAddress, page)
}

/** A part from the network, refused where its content isn't the one of the build. */
export async function fetchPart({ path, integrity }: KeptPart): Promise<Response> {
  const response = await fetch(path, { integrity, priority: 'low' })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response
}

/** Lets builds go that nobody can have open any more: all but this one and the one before. */
export async function dropOldBuilds(build: KeptBuild): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheOf(build))
  for (const name of others.slice(0, -1)) await caches.delete(name)
}
