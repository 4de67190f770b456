import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { unitDocument } from '#shared/workshop/documents.ts'
import { addRecord, setProse, updateRecord } from '#shared/workshop/records.ts'
import { person, raw, refused, sales, stickyId, updateOf, verdictOn } from '#tests/support/guardCases.ts'

describe('sizes', () => {
  const unit = { document: unitDocument(sales), actor: person('participant', sales) }
  const addSticky = (copy: Y.Doc, name: string, text = 'Known in the market') =>
    addRecord(copy, 'stickies', stickyId(name), { quadrant: 'strength', text, order: 'a0' })

  it('a full unit takes no further sticky, but edits of those it has', () => {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let count = 0; count < limits.stickiesPerUnit; count += 1) addSticky(doc, `sticky${count}x`)
    })
    const update = updateOf(doc, (copy) => addSticky(copy, 'onemore'))
    expect(verdictOn(doc, update, unit)).toEqual(refused('full'))
    const edit = updateOf(doc, (copy) => updateRecord(copy, 'stickies', stickyId('sticky0x'), { order: 'b' }))
    expect(verdictOn(doc, edit, unit).kind).toBe('accepted')
  })

  it('text and fields have an end', () => {
    const doc = new Y.Doc()
    addSticky(doc, 'first')
    const tooLong = 'x'.repeat(limits.maxProseLength)
    const text = (copy: Y.Doc) => (raw(copy, 'stickies').get('first000') as Y.Map<Y.Text>).get('text') as Y.Text
    expect(
      verdictOn(
        doc,
        updateOf(doc, (copy) => text(copy).insert(0, tooLong)),
        unit,
      ),
    ).toEqual(refused('too_long'))
    expect(
      verdictOn(
        doc,
        updateOf(doc, (copy) => addSticky(copy, 'second', `${tooLong}x`)),
        unit,
      ),
    ).toEqual(refused('too_long'))
    const replaced = updateOf(doc, (copy) => setProse(text(copy), tooLong))
    expect(verdictOn(doc, replaced, unit).kind).toBe('accepted')
    const field = updateOf(doc, (copy) =>
      (raw(copy, 'stickies').get('first000') as Y.Map<unknown>).set('theme', 'x'.repeat(limits.maxFieldLength)),
    )
    expect(verdictOn(doc, field, unit)).toEqual(refused('too_long'))
  })

  it('a record has an end of fields', () => {
    const doc = new Y.Doc()
    addSticky(doc, 'first')
    const update = updateOf(doc, (copy) => {
      const record = raw(copy, 'stickies').get('first000') as Y.Map<unknown>
      for (let count = 0; count < limits.fieldsPerRecord; count += 1) record.set(`field${count}`, 1)
    })
    expect(verdictOn(doc, update, unit)).toEqual(refused('too_many_fields'))
  })
})
