import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '#shared/limits.ts'
import { send } from '#tests/support/rooms/guest.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'

let server: TestServer
let url: string

beforeAll(async () => {
  server = await startTestServer()
  url = server.url
})
afterAll(() => server.stop())

describe('bad input', () => {
  it.each([
    ['damaged JSON', '{"title":', 400, 'invalid_json'],
    ['no JSON object', '[]', 422, 'invalid_field'],
    ['a missing title', '{}', 422, 'invalid_field'],
    ['a wrong type', '{"title":"A","headCount":"many"}', 422, 'invalid_field'],
    ['an unknown template', '{"title":"A","template":"bakery"}', 422, 'invalid_field'],
    ['a prototype key', '{"title":"A","__proto__":{"x":1}}', 400, 'forbidden_key'],
    ['deep nesting', `{"title":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400, 'too_deep'],
    ['an oversized body', JSON.stringify({ title: 'x'.repeat(limits.maxRequestBytes) }), 413, 'too_large'],
    ['the same unit twice', '{"title":"A","units":[{"name":"B"},{"name":" b "}]}', 422, 'unit_name_taken'],
    ['an unknown parent', '{"title":"A","units":[{"name":"B","parent":"C"}]}', 422, 'unknown_parent'],
    [
      'parents in a circle',
      '{"title":"A","units":[{"name":"B","parent":"C"},{"name":"C","parent":"B"}]}',
      422,
      'unit_circle',
    ],
  ])('%s is refused with a code and a sentence', async (_, body, status, code) => {
    const answer = await send(url, '/api/workshops', body)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
    expect(answer.body.error.message).toMatch(/^\S.{10,}\.$/)
    expect(answer.body.error.message).not.toContain('{{')
  })

  it('the sentence names the field and what is wrong with it', async () => {
    const answer = await send(url, '/api/workshops', { title: 'A', units: [{ name: 5 }] })
    expect(answer.body.error.message).toBe('“units.0.name” is not a text.')
    const sector = await send(url, '/api/workshops', { title: 'A', sector: 'x' })
    expect(sector.body.error.message).toBe('“sector” is not one of: services, software, commerce, industry, other.')
  })

  it('what the sentence is made of goes with it, for those who say it in another language', async () => {
    const valuesOf = async (body: unknown) => (await send(url, '/api/workshops', body)).body.error.values
    expect(await valuesOf({ title: 'A', units: [{ name: 5 }] })).toEqual({ field: 'units.0.name', problem: 'not_text' })
    expect(await valuesOf({ title: 'x'.repeat(limits.titleLength + 1) })).toEqual({
      field: 'title',
      problem: 'too_long',
      max: limits.titleLength,
    })
    expect(await valuesOf({ title: 'A', headCount: 0 })).toEqual({ field: 'headCount', problem: 'too_small', min: 1 })
    expect(await valuesOf({ title: 'A', template: 'bakery' })).toEqual({
      field: 'template',
      problem: 'not_listed',
      options: ['services', 'software', 'commerce'],
    })
    expect(await valuesOf({ title: 'x'.repeat(limits.maxRequestBytes) })).toEqual({ maxBytes: limits.maxRequestBytes })
    expect(await valuesOf({ title: 'A', units: [{ name: 'B', parent: 'C' }] })).toEqual({ unit: 'B', parent: 'C' })
    expect(await valuesOf('{"title":')).toEqual({})
    const file = await send(url, '/api/import', { format: 'offsite', version: 1, board: { stickies: [] } })
    expect(file.body.error.values).toEqual({ reason: 'invalidRecord', path: 'board.stickies' })
  })

  it('an unknown address is a 404, a broken one no more', async () => {
    expect((await send(url, '/api/nothing')).body.error.code).toBe('not_found')
    expect((await send(url, '/%E0%A4%A')).status).toBeLessThan(500)
  })
})

describe('the server', () => {
  it('makes only so many workshops a minute for one address, and says when to come back', async () => {
    const busy = await startTestServer({ createsPerMinutePerAddress: 2 })
    const ask = () => send(busy.url, '/api/workshops', { title: 'Another' })
    expect([(await ask()).status, (await ask()).status]).toEqual([201, 201])
    const third = await ask()
    expect([third.status, third.body.error.code]).toEqual([429, 'too_many_requests'])
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(third.body.error.values).toEqual({ seconds: Number(third.headers.get('retry-after')) })
    await busy.stop()
  })

  it('says that it lives, that it is ready, and how it fares', async () => {
    expect((await send(url, '/healthz')).status).toBe(200)
    expect((await send(url, '/readyz')).status).toBe(200)
    const metrics = await send<string>(url, '/metrics')
    expect(metrics.body).toContain('offsite_http_request_seconds_bucket')
    expect(metrics.body).toContain('offsite_rooms{figure="workshops"}')
  })

  it('forbids sniffing, framing, referring and caching of answers', async () => {
    const { headers } = await send(url, '/healthz')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
