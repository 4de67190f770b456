import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StickyId } from '#shared/ids.ts'
import { addRecord, proseOf, setProse, updateRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { touchedIn } from './touched.ts'

const id = 'sticky-0001' as StickyId

function touchedBy(act: (document: Y.Doc) => void, before: (document: Y.Doc) => void = () => undefined) {
  const document = new Y.Doc()
  before(document)
  const touched: string[] = []
  document.on('update', (_update, _origin, _document, transaction) => touched.push(...touchedIn(transaction)))
  act(document)
  return touched
}
const withSticky = (document: Y.Doc) =>
  addRecord(document, 'stickies', id, { quadrant: 'strength', text: 'One', order: 'a0' })

test('a new record is touched as a whole', () => {
  expect(touchedBy(withSticky)).toEqual([`stickies/${id}`])
})

test('a change of a field, and typing in its text, touch that field', () => {
  expect(touchedBy((document) => updateRecord(document, 'stickies', id, { order: 'b0' }), withSticky)).toEqual([
    `stickies/${id}/order`,
  ])
  const type = (document: Y.Doc) => {
    const text = proseOf(document, 'stickies', id, 'text')
    if (text) setProse(text, 'One more')
  }
  expect(touchedBy(type, withSticky)).toEqual([`stickies/${id}/text`])
})

test('a collection that is one record is touched by field', () => {
  expect(touchedBy((document) => updateSingle(document, 'settings', { title: 'x' }))).toEqual(['settings//title'])
})

test('a ballot is touched as a whole', () => {
  expect(touchedBy((document) => document.getMap('ballots').set('round-001', { a: 1 }))).toEqual(['ballots/round-001'])
})
