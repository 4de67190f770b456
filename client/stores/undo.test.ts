import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StickyId, ThemeId } from '#shared/ids.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import { createUndo } from './undo.ts'

const stickyId = 'sticky-0001' as StickyId

function boardWithSticky() {
  const document = new Y.Doc()
  const undo = createUndo(document, ['stickies'])
  addRecord(document, 'stickies', stickyId, { quadrant: 'strength', text: 'We keep our people', order: 'a0' })
  return { document, undo, stickies: () => readSnapshot(document, 'unit').stickies }
}

test('undoing one’s own adding hides the record and redo brings it back', () => {
  const { undo, stickies } = boardWithSticky()
  undo.undo()
  expect(stickies().size).toBe(0)
  undo.redo()
  expect(stickies().get(stickyId)?.text).toBe('We keep our people')
})

test('what a colleague typed into a record survives the undo of its adding', () => {
  const { document, undo } = boardWithSticky()
  const colleague = new Y.Doc()
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(document))
  const text = proseOf(colleague, 'stickies', stickyId, 'text')
  if (!text) throw new Error('the sticky has no text')
  text.insert(text.length, ', for years')
  undo.undo()
  Y.applyUpdate(document, Y.encodeStateAsUpdate(colleague))
  expect(proseOf(document, 'stickies', stickyId, 'text')?.toString()).toBe('We keep our people, for years')
})

test('a change of a field is taken back, not the record', () => {
  const document = new Y.Doc()
  addRecord(document, 'stickies', stickyId, { quadrant: 'strength', text: 'One', order: 'a0' })
  const undo = createUndo(document, ['stickies'])
  updateRecord(document, 'stickies', stickyId, { quadrant: 'threat' })
  undo.undo()
  expect(readSnapshot(document, 'unit').stickies.get(stickyId)?.quadrant).toBe('strength')
})

test('what a colleague did is not undone', () => {
  const { document, undo, stickies } = boardWithSticky()
  const text = proseOf(document, 'stickies', stickyId, 'text')
  if (!text) throw new Error('the sticky has no text')
  document.transact(() => text.insert(0, 'They say: '), 'remote')
  undo.undo()
  undo.redo()
  expect(stickies().get(stickyId)?.text).toBe('They say: We keep our people')
  setProse(text, 'Mine')
  undo.undo()
  expect(text.toString()).toBe('They say: We keep our people')
})

test('a step can be taken back by itself, and later ones stay', () => {
  const { document, undo, stickies } = boardWithSticky()
  const takeBack = undo.step(() => updateRecord(document, 'stickies', stickyId, { quadrant: 'threat' }))
  undo.step(() => updateRecord(document, 'stickies', stickyId, { order: 'a5' }))
  takeBack()
  takeBack()
  expect(stickies().get(stickyId)).toMatchObject({ quadrant: 'strength', order: 'a5' })
  undo.undo()
  expect(stickies().get(stickyId)).toMatchObject({ quadrant: 'strength', order: 'a0' })
})

test('it says what the next step would write to, and goes past spent steps only as far as it said', () => {
  const document = new Y.Doc()
  const themeId = 'theme000' as ThemeId
  addRecord(document, 'themes', themeId, { name: 'Pricing', order: 'a0' })
  addRecord(document, 'stickies', stickyId, { quadrant: 'strength', text: 'One', order: 'a0' })
  const undo = createUndo(document, ['stickies', 'themes'])
  undo.step(() => updateRecord(document, 'themes', themeId, { name: 'Prices' }))
  undo.step(() => updateRecord(document, 'stickies', stickyId, { quadrant: 'threat' }))
  expect(undo.writesNext('undo')).toEqual(['stickies'])
  // A colleague took the sticky away as a whole: nothing of the step is left.
  document.transact(() => document.getMap('stickies').delete(stickyId), 'remote')
  undo.undo()
  expect(readSnapshot(document, 'board').themes.get(themeId)?.name).toBe('Prices')
  expect(undo.writesNext('undo')).toEqual(['themes'])
  undo.undo()
  expect(readSnapshot(document, 'board').themes.get(themeId)?.name).toBe('Pricing')
  expect(undo.writesNext('redo')).toEqual(['themes'])
})
