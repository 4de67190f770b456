import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { unitDocument } from '#shared/records/documents.ts'
import { addRecord, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import { during, person, raw, refused, sales, stickyId, updateOf, verdictOn } from '#tests/support/guard/guardCases.ts'

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

  it('a full document takes nothing more, but lets go of what it has', () => {
    const doc = new Y.Doc()
    addSticky(doc, 'first')
    const spareBytes = 100
    const short = updateOf(doc, (copy) => updateRecord(copy, 'stickies', stickyId('first'), { order: 'b' }))
    expect(verdictOn(doc, short, { ...unit, spareBytes }).kind).toBe('accepted')
    const long = updateOf(doc, (copy) => addSticky(copy, 'second', 'x'.repeat(spareBytes)))
    expect(verdictOn(doc, long, { ...unit, spareBytes })).toEqual(refused('full'))
    const text = (copy: Y.Doc) => (raw(copy, 'stickies').get('first000') as Y.Map<Y.Text>).get('text') as Y.Text
    const shorter = updateOf(doc, (copy) => text(copy).delete(0, 3))
    expect(verdictOn(doc, shorter, { ...unit, spareBytes: 0 }).kind).toBe('accepted')
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

  it('text that is taken back before it is sent does not count', () => {
    const doc = new Y.Doc()
    addSticky(doc, 'first')
    const update = updateOf(doc, (copy) => {
      // What can be done again is kept, so that it is sent along.
      copy.gc = false
      const text = (raw(copy, 'stickies').get('first000') as Y.Map<Y.Text>).get('text') as Y.Text
      text.insert(0, 'x'.repeat(limits.maxProseLength))
      text.delete(0, limits.maxProseLength)
    })
    expect(update.length).toBeGreaterThan(limits.maxProseLength)
    expect(verdictOn(doc, update, unit).kind).toBe('accepted')
  })

  it('a full driver tree takes no further driver', () => {
    const doc = new Y.Doc()
    const addDriver = (copy: Y.Doc, name: string) => raw(copy, 'drivers').set(name, new Y.Map([['order', 'a0']]))
    doc.transact(() => {
      for (let count = 1; count < limits.driversPerWorkshop; count += 1) addDriver(doc, `driver${count}x`)
    })
    const setting = { context: during('direction') }
    const last = updateOf(doc, (copy) => addDriver(copy, 'thelastone'))
    expect(verdictOn(doc, last, setting).kind).toBe('accepted')
    Y.applyUpdate(doc, last)
    expect(
      verdictOn(
        doc,
        updateOf(doc, (copy) => addDriver(copy, 'onemore0')),
        setting,
      ),
    ).toEqual(refused('full'))
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
