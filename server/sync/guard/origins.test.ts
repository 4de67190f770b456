import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ParticipantId, StickyId, ThemeId } from '#shared/ids.ts'
import type { Sticky } from '#shared/records/discovery.ts'
import { unitDocument } from '#shared/records/documents.ts'
import { addRecord, removeRecord, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import {
  boardWithTheme,
  delivery,
  during,
  person,
  raw,
  refused,
  sales,
  stickyId,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

const pool = during('pool')
const seller = { actor: person('participant', sales), context: pool }
const facilitator = { actor: person('facilitator'), context: pool }
const ours = stickyId('ours')
const theirs = stickyId('theirs')
const anybodys = stickyId('anybody')
const sticky = (fields: Partial<Sticky> = {}): Sticky => ({
  quadrant: 'strength',
  text: 'Known',
  order: 'a',
  ...fields,
})
const fieldsOf = (copy: Y.Doc, id: StickyId) => raw(copy, 'stickies').get(id) as Y.Map<unknown>
const textOf = (copy: Y.Doc, id: StickyId) => fieldsOf(copy, id).get('text') as Y.Text

describe('a sticky on the board', () => {
  let doc: Y.Doc
  const judged = (edit: (copy: Y.Doc) => void, setting = seller) => verdictOn(doc, updateOf(doc, edit), setting)
  beforeEach(() => {
    doc = boardWithTheme()
    addRecord(doc, 'stickies', ours, sticky({ unitId: sales }))
    addRecord(doc, 'stickies', theirs, sticky({ unitId: delivery }))
    addRecord(doc, 'stickies', anybodys, sticky())
  })

  it('is grouped, merged and laid aside by everyone', () => {
    for (const patch of [
      { theme: 'pricing0' as ThemeId },
      { trayReason: 'fits nowhere' },
      { mergedInto: ours },
      { order: 'b' },
    ])
      expect(judged((copy) => updateRecord(copy, 'stickies', theirs, patch)).kind).toBe('accepted')
  })

  it('is put in other words, moved, removed and brought back by its own unit', () => {
    for (const id of [ours, anybodys])
      for (const edit of [
        (copy: Y.Doc) => setProse(textOf(copy, id), 'Widely known'),
        (copy: Y.Doc) => updateRecord(copy, 'stickies', id, { quadrant: 'threat' }),
        (copy: Y.Doc) => removeRecord(copy, 'stickies', id),
      ])
        expect(judged(edit).kind).toBe('accepted')
  })

  it('is not put in other words, moved or removed by another unit, not even by its lead', () => {
    for (const edit of [
      (copy: Y.Doc) => textOf(copy, theirs).insert(0, 'not '),
      (copy: Y.Doc) => textOf(copy, theirs).delete(0, 3),
      (copy: Y.Doc) => updateRecord(copy, 'stickies', theirs, { quadrant: 'threat' }),
      (copy: Y.Doc) => removeRecord(copy, 'stickies', theirs),
    ])
      for (const role of ['participant', 'lead', 'ceo'] as const) {
        expect(judged(edit, { actor: person(role, sales), context: pool })).toEqual(refused('other_unit'))
        expect(judged(edit, facilitator).kind).toBe('accepted')
      }
  })

  it('is not made unreadable by another unit either', () => {
    for (const edit of [
      (copy: Y.Doc) => fieldsOf(copy, theirs).set('theme', 5),
      (copy: Y.Doc) => fieldsOf(copy, theirs).set('trayReason', 'x'.repeat(501)),
      (copy: Y.Doc) => fieldsOf(copy, theirs).set('order', 'a'.repeat(201)),
      (copy: Y.Doc) => fieldsOf(copy, theirs).delete('order'),
      (copy: Y.Doc) => fieldsOf(copy, theirs).set('strange', 1),
    ])
      expect(judged(edit)).toEqual(refused('other_unit'))
    const sorted = judged((copy) => fieldsOf(copy, theirs).set('theme', null))
    expect(sorted.kind).toBe('accepted')
  })

  it('keeps its unit, its author and its origin for life, whoever asks', () => {
    for (const setting of [seller, facilitator])
      for (const edit of [
        (copy: Y.Doc) => updateRecord(copy, 'stickies', ours, { unitId: delivery }),
        (copy: Y.Doc) => updateRecord(copy, 'stickies', anybodys, { unitId: sales }),
        (copy: Y.Doc) => updateRecord(copy, 'stickies', ours, { late: true }),
        (copy: Y.Doc) => updateRecord(copy, 'stickies', ours, { createdAt: 1 }),
        (copy: Y.Doc) => fieldsOf(copy, ours).delete('unitId'),
        (copy: Y.Doc) => raw(copy, 'stickies').delete(ours),
        (copy: Y.Doc) => raw(copy, 'stickies').set(ours, new Y.Map([['unitId', sales]])),
      ])
        expect(judged(edit, setting)).toEqual(refused('kept'))
  })

  it('is added for one’s own unit, in one’s own name or in none', () => {
    const add = (fields: Partial<Sticky>) => (copy: Y.Doc) =>
      addRecord(copy, 'stickies', stickyId('fresh'), sticky(fields))
    expect(judged(add({ unitId: sales, author: 'anna0001' as ParticipantId })).kind).toBe('accepted')
    expect(judged(add({})).kind).toBe('accepted')
    expect(judged(add({ unitId: delivery }))).toEqual(refused('other_unit'))
    expect(judged(add({ author: 'ben00001' as ParticipantId }))).toEqual(refused('other_author'))
  })
})

describe("a sticky in a unit's envelope", () => {
  it('is anybody’s of the unit to edit, and signed by nobody but its author', () => {
    const doc = new Y.Doc()
    addRecord(doc, 'stickies', ours, sticky({ author: 'ben00001' as ParticipantId }))
    addRecord(doc, 'stickies', anybodys, sticky())
    const setting = { document: unitDocument(sales), actor: person('participant', sales) }
    const judged = (edit: (copy: Y.Doc) => void) => verdictOn(doc, updateOf(doc, edit), setting)
    expect(judged((copy) => setProse(textOf(copy, ours), 'Better known')).kind).toBe('accepted')
    for (const edit of [
      (copy: Y.Doc) => updateRecord(copy, 'stickies', ours, { author: 'anna0001' as ParticipantId }),
      (copy: Y.Doc) => updateRecord(copy, 'stickies', anybodys, { author: 'anna0001' as ParticipantId }),
      (copy: Y.Doc) => fieldsOf(copy, ours).delete('author'),
      (copy: Y.Doc) => addRecord(copy, 'stickies', theirs, sticky({ author: 'ben00001' as ParticipantId })),
    ])
      expect(judged(edit)).toEqual(refused('other_author'))
  })
})
