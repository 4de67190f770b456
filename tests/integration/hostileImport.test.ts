import { describe, expect, it } from 'vitest'
import { limits } from '#shared/limits.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { type Guest, join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'

const { url, open } = seatRoom()

describe('a hostile workshop.json', () => {
  const started = { quadrant: 'strength', text: 'x', order: 'a0' }
  const importing = (file: string) => send<WorkshopCreated>(url(), '/api/import', file)
  const fileWith = (boardText: string) => `{"format":"offsite","version":1,"board":${boardText}}`
  const target = (value: string) =>
    fileWith(`{"targets":{"target00":{"name":"a","measure":"count","order":"a0","value":${value}}}}`)

  it.each([
    ['Infinity by a number too large', target('1e999')],
    ['minus Infinity', target('-1e999')],
    ['NaN', target('NaN')],
    ['Infinity by name', target('Infinity')],
    ['a number as a text', target('"12"')],
    ['a list where a record belongs', fileWith('{"stickies":{"sticky00":[]}}')],
    ['an id with a path in it', fileWith(`{"stickies":{"../../etc/passwd":${JSON.stringify(started)}}}`)],
    ['an id with a zero in it', fileWith(`{"stickies":{"sticky\\u000000":${JSON.stringify(started)}}}`)],
    ['nesting without end', fileWith(`{"stickies":{"sticky00":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`)],
    ['nesting without end, cut off', `{"board":${'{"a":'.repeat(100_000)}`],
    [
      'one text that is a book',
      fileWith(JSON.stringify({ stickies: { sticky00: { ...started, text: 'x'.repeat(2_000_000) } } })),
    ],
  ])('is refused in words for %s', async (_, file) => {
    const startedAt = performance.now()
    const answer = await send(url(), '/api/import', file)
    expect([answer.status, answer.body.error.code]).toEqual([422, 'import_refused'])
    expect(answer.body.error.message).toMatch(/^The file was not imported\. .{10,200}$/)
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })

  it('with names of JavaScript’s own changes nothing but what it names', async () => {
    const record = JSON.stringify(started)
    const { status } = await importing(
      fileWith(
        `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"stickies":{"__proto__":${record},"constructor":${record},"sticky00":{"__proto__":{"isAdmin":true},"quadrant":"strength","text":"x","order":"a0"}}}`,
      ),
    )
    expect(status).toBe(201)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  it('that names one id twice has it once, as any JSON', async () => {
    const twice = fileWith(
      `{"themes":{"theme000":{"name":"first","order":"a0"},"theme000":{"name":"second","order":"a0"}}}`,
    )
    const { body } = await importing(twice)
    const guest: Guest = await join(url(), { invitation: body.invitations.observer, name: 'Obi' })
    const opened = await open(guest, 'board')
    expect([...readSnapshot(opened.doc, 'board').themes.values()].map(({ name }) => name)).toEqual(['second'])
  })

  it('that is larger than a file may be is refused before it is read', async () => {
    const answer = await send(url(), '/api/import', ' '.repeat(limits.maxImportBytes + 1))
    expect([answer.status, answer.body.error.code]).toEqual([413, 'too_large'])
  })

  it('with as many records as fit keeps the server busy for a moment only', async () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.recordsPerCollection }, (_, index) => [
        `theme${String(index).padStart(5, '0')}`,
        { name: 'x', order: 'a0' },
      ]),
    )
    const startedAt = performance.now()
    expect((await importing(fileWith(JSON.stringify({ themes: many })))).status).toBe(201)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})
