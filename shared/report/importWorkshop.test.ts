import { describe, expect, it } from 'vitest'
import { limits } from '#shared/limits.ts'
import { sampleBoard, sampleSignatures } from '#tests/support/boards/sampleBoard.ts'
import { importWorkshop } from './importWorkshop.ts'
import { workshopJson } from './workshopFile.ts'

type Plain = { [name: string]: unknown }

/** A valid file with one collection replaced. */
const fileWith = (board: Plain, file: Plain = {}): string =>
  JSON.stringify({ format: 'offsite', version: 1, board, ...file })

const sticky = { quadrant: 'strength', text: 'We listen', order: 'a0' }

describe('workshop.json', () => {
  it('comes back as it was exported', () => {
    const board = { ...sampleBoard(), signatures: sampleSignatures('0'.repeat(64)) }
    expect(importWorkshop(workshopJson(board))).toEqual({ ok: true, value: board })
  })

  it('is the same text in whatever order the records arrived', () => {
    const board = sampleBoard()
    const stickies = new Map([...board.stickies].reverse())
    expect(workshopJson({ ...board, stickies })).toBe(workshopJson(board))
  })

  it('names people but holds no session, pass or invitation', () => {
    const text = workshopJson(sampleBoard())
    expect(text).toContain('Ελένη Παπαδοπούλου')
    expect(text).not.toMatch(/session|pass"|invitation|secret/i)
  })
})

describe('importing', () => {
  it.each([
    ['{', 'notJson', ''],
    ['null', 'notOffsite', 'format'],
    ['[]', 'notOffsite', 'format'],
    ['{"format":"other"}', 'notOffsite', 'format'],
    ['{"format":"offsite","version":2,"board":{}}', 'newerVersion', 'version'],
    ['{"format":"offsite","version":1}', 'notOffsite', 'board'],
    [fileWith({ stickies: [] }), 'invalidRecord', 'board.stickies'],
    [fileWith({ stickies: { short: sticky } }), 'invalidId', 'board.stickies.short'],
    [
      fileWith({ stickies: { sticky00: { ...sticky, quadrant: 'hope' } } }),
      'invalidRecord',
      'board.stickies.sticky00.quadrant',
    ],
    [fileWith({ stickies: { sticky00: 'text' } }), 'invalidRecord', 'board.stickies.sticky00'],
    [fileWith({ settings: { title: 1 } }), 'invalidRecord', 'board.settings.title'],
    [
      fileWith({ stickies: { sticky00: { ...sticky, text: 'x'.repeat(limits.importedProseLength + 1) } } }),
      'textTooLong',
      'board.stickies.sticky00.text',
    ],
  ])('refuses %.60s as %s, and says where', (text, reason, path) => {
    expect(importWorkshop(text)).toEqual({ ok: false, failure: { reason, path } })
  })

  it('refuses more records than a workshop holds', () => {
    const themes = Object.fromEntries(
      Array.from({ length: limits.recordsPerCollection + 1 }, (_, index) => [
        `theme${index + 1_000}`,
        { name: 'x', order: 'a' },
      ]),
    )
    expect(importWorkshop(fileWith({ themes }))).toMatchObject({ ok: false, failure: { reason: 'tooMany' } })
  })

  it('refuses a file that is too large before it reads it', () => {
    expect(importWorkshop(' '.repeat(limits.maxImportBytes + 1))).toMatchObject({
      ok: false,
      failure: { reason: 'tooLarge' },
    })
  })

  it('leaves out fields and collections it does not know', () => {
    const read = importWorkshop(
      fileWith({ stickies: { sticky00: { ...sticky, colour: 'red' } }, spaceships: { a: 1 } }),
    )
    if (!read.ok) throw new Error(read.failure.reason)
    expect(read.value.stickies.get('sticky00')).toEqual({ ...sticky, id: 'sticky00' })
    expect(read.value).not.toHaveProperty('spaceships')
  })

  it('ignores the names of JavaScript’s own, as ids and inside records', () => {
    const record = JSON.stringify(sticky).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"polluted":true},',
    )
    const stickies = `{"__proto__":${record},"constructor":${record},"sticky00":${record}}`
    const text = `{"format":"offsite","version":1,"board":{"__proto__":{"polluted":true},"stickies":${stickies},"tallies":{"__proto__":{}}}}`
    const read = importWorkshop(text)
    if (!read.ok) throw new Error(`${read.failure.reason} ${read.failure.path}`)
    expect([...read.value.stickies.keys()]).toEqual(['sticky00'])
    expect(Object.keys(read.value.stickies.get('sticky00') ?? {})).not.toContain('constructor')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect((read.value.stickies.get('sticky00') as { polluted?: boolean } | undefined)?.polluted).toBeUndefined()
  })

  it('survives nesting that is deeper than any stack', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const read = importWorkshop(`{"format":"offsite","version":1,"board":{"stickies":{"sticky00":${deep}}}}`)
    expect(read.ok).toBe(false)
  })
})
