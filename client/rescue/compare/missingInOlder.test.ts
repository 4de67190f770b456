import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeAgain } from '#client/rescue/writeAgain.ts'
import type { StickyId } from '#shared/ids.ts'
import { addRecord, proseOf, removeRecord, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import { ancestryOf } from './ancestry.ts'
import { missingInOlder } from './missingInOlder.ts'
import { readRecords } from './readRecords.ts'

const [one, two] = ['sticky-0001', 'sticky-0002'] as [StickyId, StickyId]
const add = (document: Y.Doc, id: StickyId, text: string) =>
  addRecord(document, 'stickies', id, { quadrant: 'strength', text, order: 'a0' })
const type = (document: Y.Doc, text: string) => {
  const prose = proseOf(document, 'stickies', one, 'text')
  if (prose) setProse(prose, text)
}

/** A board, and what an older state of it became on a server that lost the rest. */
function restored(before: (board: Y.Doc) => void, undone: (board: Y.Doc) => void, since: (server: Y.Doc) => void) {
  const here = new Y.Doc()
  before(here)
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(here))
  undone(here)
  since(server)
  const { again, lost } = missingInOlder(
    readRecords(here, 'unit'),
    readRecords(server, 'unit'),
    ancestryOf(here, server),
  )
  writeAgain(server, again, false)
  return { stickies: readRecords(server, 'unit'), again, lost }
}
const nothing = () => undefined

test('a record that the older server lacks comes back under its id', () => {
  const { stickies, lost } = restored(nothing, (board) => add(board, one, 'Loyal clients'), nothing)
  expect(stickies.get(`stickies/${one}`)).toMatchObject({ text: 'Loyal clients', quadrant: 'strength' })
  expect(lost).toEqual([])
})

test('a text, a field and a removal that were lost come back where nobody wrote since', () => {
  const { stickies } = restored(
    (board) => {
      add(board, one, 'Loyal')
      add(board, two, 'Gone')
    },
    (board) => {
      type(board, 'Loyal clients in the north')
      updateRecord(board, 'stickies', one, { quadrant: 'opportunity' })
      removeRecord(board, 'stickies', two)
    },
    nothing,
  )
  expect(stickies.get(`stickies/${one}`)).toMatchObject({ text: 'Loyal clients in the north', quadrant: 'opportunity' })
  expect(stickies.get(`stickies/${two}`)).toMatchObject({ removed: true })
})

test('a field that somebody has set since stays as they set it', () => {
  const { stickies, lost } = restored(
    (board) => add(board, one, 'Loyal'),
    (board) => updateRecord(board, 'stickies', one, { quadrant: 'opportunity' }),
    (server) => updateRecord(server, 'stickies', one, { quadrant: 'threat' }),
  )
  expect(stickies.get(`stickies/${one}`)).toMatchObject({ quadrant: 'threat' })
  expect(lost).toEqual([])
})

test('a text that was written differently since is left to a person', () => {
  const { stickies, lost } = restored(
    (board) => add(board, one, 'Loyal'),
    (board) => type(board, 'Loyal clients in the north'),
    (server) => type(server, 'Loyal suppliers abroad'),
  )
  expect(stickies.get(`stickies/${one}`)).toMatchObject({ text: 'Loyal suppliers abroad' })
  expect(lost).toMatchObject([
    { fields: { text: 'Loyal clients in the north' }, standing: { text: 'Loyal suppliers abroad' } },
  ])
})

test('two browsers that offer the same again bring it back once', () => {
  const { again, lost } = restored(
    nothing,
    (board) => add(board, one, 'Loyal clients'),
    (server) => add(server, one, 'Loyal clients'),
  )
  expect(again).toEqual([])
  expect(lost).toEqual([])
})
