// @vitest-environment node
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildHeader } from '#shared/protocol/pagePaths.ts'
import { cacheOf, dropOldBuilds, keepBuild, keptPage, keptPart } from './keepBuild.ts'
import type { KeptBuild } from './keptBuild.ts'

/** What the server answers, by path; every answer bears the header of build `one`. */
let files: Map<string, string>
let asked: string[]
let server: Server

const integrityOf = (content: string) => `sha256-${createHash('sha256').update(content).digest('base64')}`
const build: KeptBuild = {
  id: 'one',
  parts: [
    { path: '/assets/main-1.js', integrity: integrityOf('main') },
    { path: '/assets/main-1.css', integrity: integrityOf('style') },
  ],
  partsKeptWhenUsed: [],
}

beforeEach(async () => {
  asked = []
  files = new Map([
    ['/assets/main-1.js', 'main'],
    ['/assets/main-1.css', 'style'],
    ['/', 'the page'],
  ])
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const content = files.get(url)
    response.writeHead(content === undefined ? 404 : 200, { [buildHeader]: 'one' }).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const realFetch = fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(`http://127.0.0.1:${port}${path}`, init))
  vi.stubGlobal('caches', memoryCaches())
})
afterEach(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

test('a build is kept whole, its page last', async () => {
  await keepBuild(build)
  expect(await (await keptPage(build))?.text()).toBe('the page')
  expect(await (await keptPart('/assets/main-1.js'))?.text()).toBe('main')
  expect(asked).toEqual(['/assets/main-1.js', '/assets/main-1.css', '/'])
})

test('what a network puts in the place of a part is not kept, and there is no page without it', async () => {
  files.set('/assets/main-1.css', '<h1>Welcome to our hotel</h1>')
  await expect(keepBuild(build)).rejects.toThrow()
  expect(await keptPart('/assets/main-1.css')).toBeUndefined()
  expect(await keptPage(build)).toBeUndefined()
  files.set('/assets/main-1.css', 'style')
  await keepBuild(build)
  expect(asked.filter((path) => path === '/assets/main-1.js')).toHaveLength(1)
})

test('the page of another build is never kept beside the parts of this one', async () => {
  const other = { ...build, id: 'two' }
  await expect(keepBuild(other)).rejects.toThrow(/build one, not two/)
  expect(await keptPage(other)).toBeUndefined()
})

test('parts that stayed the same are taken from the build before', async () => {
  await keepBuild(build)
  asked = []
  const next = {
    ...build,
    id: 'two',
    parts: [...build.parts, { path: '/assets/new-2.js', integrity: integrityOf('new') }],
  }
  files.set('/assets/new-2.js', 'new')
  await expect(keepBuild(next)).rejects.toThrow(/build one, not two/)
  expect(asked).toEqual(['/assets/new-2.js', '/'])
})

test('of the builds before, only the last is kept, for windows that still show it', async () => {
  for (const id of ['older', 'old']) await caches.open(cacheOf({ ...build, id }))
  await caches.open('of somebody else')
  await caches.open(cacheOf(build))
  await dropOldBuilds(build)
  expect(await caches.keys()).toEqual([cacheOf({ ...build, id: 'old' }), 'of somebody else', cacheOf(build)])
})

/** The part of the browser's caches that is used, in memory. */
function memoryCaches() {
  const stores = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return {
      match: async (path: string) => store.get(path)?.clone(),
      put: async (path: string, response: Response) => void store.set(path, response),
    }
  }
  return {
    open,
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (path: string, { cacheName }: { cacheName?: string } = {}) => {
      const names = cacheName === undefined ? [...stores.keys()] : [cacheName]
      const found = names.map((name) => stores.get(name)?.get(path)).find((response) => response !== undefined)
      return found?.clone()
    },
  }
}
