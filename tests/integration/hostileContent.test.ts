import { readdir, readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { limits } from '#shared/limits.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { type HostileText, hostileTexts } from '#tests/support/boards/hostileTexts.ts'
import { pdfText } from '#tests/support/report/pdfText.ts'
import { join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { url, room, board, boardSaved, settings, open, goTo } = seatRoom()
const texts = Object.entries(hostileTexts) as readonly (readonly [HostileText, string])[]
const idFor = (index: number, kind: string) => `${kind}${String(index).padStart(8 - kind.length, '0')}`

/** A file with every hostile text in every place that is shown or exported. */
function hostileFile(): { readonly format: string; readonly version: number; readonly board: object } {
  const each = (kind: string, record: (text: string, index: number) => object) =>
    Object.fromEntries(texts.map(([, text], index) => [idFor(index, kind), record(text, index)]))
  const short = (text: string) => text.slice(0, limits.nameLength)
  return {
    format: 'offsite',
    version: 1,
    board: {
      settings: {
        title: short(hostileTexts.html),
        company: 'Acme"\r\nSet-Cookie: stolen=1; \u202egpj',
        sector: 'other',
        currency: 'EUR',
        purpose: hostileTexts.markdown,
        success: hostileTexts.direction,
        values: '',
        rituals: '',
        preparation: '',
        cycleName: '',
      },
      units: {
        company0: { name: 'Acme', kind: 'company', order: 'a0' },
        ...each('un', (text, index) => ({ name: short(text), kind: 'team', order: `b${index}`, parent: 'company0' })),
      },
      themes: each('th', (text, index) => ({ name: short(text), order: `a${index}` })),
      stickies: each('st', (text, index) => ({
        quadrant: 'threat',
        text,
        order: `a${index}`,
        unitId: idFor(index, 'un'),
        theme: idFor(index, 'th'),
        trayReason: text,
      })),
      objectives: each('ob', (text, index) => ({ text, unitId: idFor(index, 'un'), order: `a${index}` })),
      keyResults: each('kr', (text, index) => ({
        objectiveId: idFor(index, 'ob'),
        unitId: idFor(index, 'un'),
        text,
        metric: short(text),
        evidence: text,
        owner: short(text),
        baselineMethod: text,
        order: `a${index}`,
      })),
    },
  }
}

async function takeHome(): Promise<
  Record<'json' | 'stickies' | 'okrs' | 'markdown', string> & { readonly pdf: Buffer }
> {
  const created = await send<WorkshopCreated>(url(), '/api/import', hostileFile())
  expect([created.status, created.body]).toEqual([201, expect.anything()])
  const guest = await join(url(), { invitation: created.body.invitations.observer, name: 'Obi' })
  const file = async (name: string) => {
    const answer = await fetch(`${url()}/api/workshops/${guest.workshopId}/export/${name}`, {
      headers: { cookie: guest.cookie },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9.-]+"$/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    return Buffer.from(await answer.arrayBuffer())
  }
  return {
    json: (await file('workshop.json')).toString(),
    stickies: (await file('stickies.csv')).toString(),
    okrs: (await file('okrs.csv')).toString(),
    markdown: (await file('okrs.md')).toString(),
    pdf: await file('okrs.pdf'),
  }
}

/** RFC 4180, as a spreadsheet reads it. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const found = csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)
  for (const [whole, quoted, plain = '', end] of found) {
    if (whole === '' && end === '') break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

const disturbing = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{M}{9}|\p{Cs}/u

describe('a workshop full of hostile texts', () => {
  let files: Awaited<ReturnType<typeof takeHome>>
  beforeAll(async () => {
    files = await takeHome()
  }, 60_000)

  it('is imported, and is taken home in files that say what was written and do nothing', () => {
    for (const [name, csv] of [
      ['stickies', files.stickies],
      ['okrs', files.okrs],
    ] as const) {
      const rows = cellsOf(csv)
      expect(rows.length, name).toBeGreaterThan(texts.length)
      for (const row of rows) {
        expect(row.length, `${name}: every row has the same columns`).toBe(rows[0]?.length)
        for (const cell of row)
          expect(cell, `${name}: nothing a spreadsheet would run`).not.toMatch(/^[\s\u00a0]*[=+@]|^-[^\d]/)
      }
    }

    expect(files.markdown).not.toMatch(/<[a-z!/]/i)
    expect(files.markdown).not.toMatch(/(^|[^\\])\]\(/)
    expect(files.markdown).not.toMatch(/https?:|www\./)
    expect(files.markdown.split('\n').filter((line) => /^# /.test(line))).toHaveLength(1)
    expect(files.markdown).toContain('&lt;script&gt;')

    for (const [name, text] of Object.entries(files))
      if (typeof text === 'string') expect(disturbing.test(text.normalize('NFC')), name).toBe(false)
    const json = JSON.parse(files.json) as { board: { stickies: Record<string, { text: string }> } }
    expect(json.board.stickies.st000000?.text).toBe(hostileTexts.html)
    expect(Object.getPrototypeOf(json.board.stickies)).toBe(Object.prototype)
  })

  it('is drawn as a PDF whose words stay words', () => {
    const { pdf } = files
    // What is left without streams and strings is the skeleton: nothing a stranger typed belongs there.
    const skeleton = pdf
      .toString('latin1')
      .replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')
      .replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, '()')
    expect(skeleton.match(/%PDF-/g)).toHaveLength(1)
    for (const stray of ['/JavaScript', '/JS', '/Launch', '/URI', '/EmbeddedFile', '/AA', 'alert', 'evil', '(('])
      expect(skeleton, stray).not.toContain(stray)
    expect(skeleton.match(/\bobj\b/g)?.length).toBe(skeleton.match(/\bendobj\b/g)?.length)
    const words = pdfText(pdf)
    expect(words).toContain('<script>alert(1)</script>')
    expect(words).toContain('/JavaScript')
    expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
})

describe('what people write', () => {
  it('on the board is read by others without what disturbs', async () => {
    await goTo('pool')
    const reader = await open(room().ceo, 'board')
    texts.forEach(([, text], index) => {
      const sticky = { quadrant: 'threat', text: 'x', order: 'a0', trayReason: text } as const
      addRecord(board(), 'stickies', idFor(index, 'st') as never, sticky)
      const name = text.slice(0, limits.themeNameLength)
      addRecord(board(), 'themes', idFor(index, 'th') as never, { name, order: 'a0' })
    })
    await boardSaved()
    await until(() => readSnapshot(reader.doc, 'board').themes.size === texts.length)
    const { stickies, themes } = readSnapshot(reader.doc, 'board')
    for (const words of [
      ...[...stickies.values()].map(({ trayReason = '' }) => trayReason),
      ...[...themes.values()].map(({ name }) => name),
    ]) {
      expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{M}{9}/u)
      expect(words.trim()).not.toBe('')
    }
  })

  it('as a name of a person, a unit or a company is one harmless line', async () => {
    // Without their signs some of them are the same name.
    const named = texts.map(([, text], index) => `${text.slice(0, limits.nameLength - 3)} ${index}`)
    const changes = named.flatMap((name) => [
      { op: 'addUnit', name, kind: 'team' },
      { op: 'addPerson', name, role: 'observer' },
    ])
    expect((await room().facilitator.command('editRoster', { changes })).status).toBe(200)
    for (const company of named)
      expect((await room().facilitator.command('editSettings', { settings: { company } })).status).toBe(200)
    await until(() => settings()?.company === named.at(-1) && board().getMap('units').size > texts.length)
    const { units, roster } = readSnapshot(board(), 'board')
    for (const { name } of [...units.values(), ...roster.values()])
      expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\p{M}{9}/u)
  })

  it('is put on no page as markup: nothing of the client makes elements from text', async () => {
    const root = fileURLToPath(new URL('../../client', import.meta.url))
    const files = (await readdir(root, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) {
      const source = await readFile(joinPath(root, file), 'utf8')
      expect(source, file).not.toMatch(
        /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|new Function|\beval\(/,
      )
    }
  })
})
