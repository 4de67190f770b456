import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addRecord, removeRecord } from '#shared/workshop/writeRecords.ts'
import { stickyId } from '#tests/support/guard/guardCases.ts'
import { readRecords } from './compare/readRecords.ts'
import { writeAgain } from './writeAgain.ts'

const path = `stickies/${stickyId('one')}`
const change = { path, standing: {}, words: 'Mine' }

function removedSticky(): Y.Doc {
  const document = new Y.Doc()
  addRecord(document, 'stickies', stickyId('one'), { quadrant: 'strength', text: 'Before', order: 'a0' })
  removeRecord(document, 'stickies', stickyId('one'))
  return document
}

test.each([false, true])(
  'words written into what somebody removed bring it back: nobody would see them (%s)',
  (isEnvelope) => {
    const document = removedSticky()
    writeAgain(document, [{ ...change, kind: 'changed', fields: { text: 'Mine' } }], isEnvelope)
    const record = readRecords(document, 'board').get(path)
    expect([record?.text, record?.removed]).toEqual(['Mine', undefined])
  },
)

test('a removal written again stays one', () => {
  const document = removedSticky()
  writeAgain(document, [{ ...change, kind: 'removed', fields: { removed: true } }], false)
  expect(readRecords(document, 'board').get(path)?.removed).toBe(true)
})
