import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIdOf } from '#server/buildId.ts'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import { buildHeader, pageWorkerPath } from '#shared/protocol/pagePaths.ts'
import { create, join, send } from '#tests/support/rooms/guest.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'

const page = '<!doctype html><html><head><title>Offsite</title></head></html>'

let dir: string

beforeAll(async () => {
  dir = await mkdtemp(joinPath(tmpdir(), 'offsite-pages-'))
})
afterAll(() => rm(dir, { recursive: true }))

describe('the pages', () => {
  let server: TestServer
  const get = (path: string) => send<string>(server.url, path)

  beforeAll(async () => {
    const pagesDir = joinPath(dir, 'client')
    await mkdir(joinPath(pagesDir, 'assets'), { recursive: true })
    await writeFile(joinPath(pagesDir, 'index.html'), page)
    await writeFile(joinPath(pagesDir, 'assets/main-1a2b.js'), 'export {}')
    await writeFile(joinPath(dir, 'secret.txt'), 'not for you')
    server = await startTestServer({ pagesDir })
  })
  afterAll(() => server.stop())

  it('names the build on pages only: what is kept for later is told from what others answer', async () => {
    for (const path of ['/assets/main-1a2b.js', '/api/session', '/api/nothing', '/nothing'])
      expect((await get(path)).headers.has(buildHeader)).toBe(false)
  })

  it('takes the worker of an earlier build away where this one has none', async () => {
    const worker = await get(pageWorkerPath)
    expect(worker.headers.get('content-type')).toContain('text/javascript')
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    expect(worker.body).toContain('registration.unregister()')
  })

  it.each(['/', '/join', '/w/abcdefgh/swot'])('%s is the app, with a fresh nonce and a strict policy', async (path) => {
    const [one, other] = [await get(path), await get(path)]
    const nonce = /<meta property="csp-nonce" nonce="([^"]+)"/.exec(one.body)?.[1]
    const policy = one.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    for (const part of ["script-src 'self';", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(part)
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(other.body).not.toBe(one.body)
    expect(one.headers.get('cache-control')).toBe('no-store')
    expect(one.headers.get(buildHeader)).toBe(buildIdOf(page))
  })

  it('keeps hashed files for a year and nothing else', async () => {
    expect((await get('/assets/main-1a2b.js')).headers.get('cache-control')).toContain('immutable')
    expect((await get('/assets/gone.js')).headers.get('cache-control')).not.toContain('immutable')
    expect((await get('/favicon.ico')).status).toBe(404)
  })

  it.each(['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/%00'])(
    'gives nothing outside of the pages for %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(JSON.stringify(answer.body)).not.toContain('not for you')
    },
  )
})

describe('a restart', () => {
  it('loses nobody: sessions, passes, links and answers are as before', async () => {
    const dataDir = joinPath(dir, 'data')
    const before = await startTestServer({ store: createLmdbStore({ dataDir }) })
    const workshop = await create(before.url)
    const facilitator = await join(before.url, { invitation: workshop.invitations.facilitator, name: 'Fay' })
    const path = `/api/workshops/${workshop.workshopId}/commands`
    const command = { type: 'goToPhase', phase: 'swot', commandId: 'once-and-again' }
    const first = await send(before.url, path, command, facilitator)
    await before.stop()

    const after = await startTestServer({ store: createLmdbStore({ dataDir }) })
    expect((await send(after.url, path, command, facilitator)).body).toEqual(first.body)
    const session = await send<object>(after.url, '/api/session', undefined, facilitator)
    expect(session.body).toMatchObject({ participant: facilitator.participant })
    expect((await join(after.url, { pass: facilitator.pass })).participant.id).toBe(facilitator.participant.id)
    const observer = await join(after.url, { invitation: workshop.invitations.observer, name: 'Olga' })
    expect(observer.participant.role).toBe('observer')
    await after.stop()
  })
})
