import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ParticipantId, StickyId } from '#shared/ids.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, removeRecord, setProse, updateSingle } from '#shared/workshop/writeRecords.ts'
import { clearWhenBroughtBack } from './clearWhenBroughtBack.ts'
import { createUndo } from './undo.ts'

const [kept, added] = ['sticky-0001', 'sticky-0002'] as StickyId[] as [StickyId, StickyId]

/** A browser on a board with one note, and the server's copy of the same board. */
function boardInTwo() {
  const mine = new Y.Doc()
  const server = new Y.Doc()
  addRecord(server, 'stickies', kept, { quadrant: 'strength', text: 'Strong brand', order: 'a0' })
  const exchange = () => {
    Y.applyUpdate(server, Y.encodeStateAsUpdate(mine), 'remote')
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(server), 'remote')
  }
  exchange()
  const undo = createUndo(mine, ['stickies'])
  clearWhenBroughtBack(mine, undo)
  const write = (board: Y.Doc, words: string) => {
    const text = proseOf(board, 'stickies', kept, 'text')
    if (!text) throw new Error('the sticky has no text')
    setProse(text, words)
  }
  const bringBack = () => {
    exchange()
    server.transact(() => {
      write(server, 'Strong brand')
      removeRecord(server, 'stickies', added)
      const by = 'person-001' as ParticipantId
      updateSingle(server, 'control', { broughtBack: { savedAt: 1, at: 2, by } })
    })
    exchange()
  }
  const words = () => [...readSnapshot(mine, 'board').stickies.values()].map(({ text }) => text)
  return { mine, undo, write, bringBack, words }
}

test('after a version was brought back, undo leaves it as it is', () => {
  const { mine, undo, write, bringBack, words } = boardInTwo()
  write(mine, 'Brand')
  addRecord(mine, 'stickies', added, { quadrant: 'threat', text: 'Came later', order: 'a1' })
  bringBack()
  expect(words()).toEqual(['Strong brand'])
  undo.undo()
  undo.redo()
  expect(words()).toEqual(['Strong brand'])
  expect([undo.canUndo(), undo.canRedo()]).toEqual([false, false])
})

test('what one does afterwards can be taken back, and nothing before it', () => {
  const { mine, undo, write, bringBack, words } = boardInTwo()
  write(mine, 'Brand')
  bringBack()
  write(mine, 'Strong brand, known abroad')
  undo.undo()
  undo.undo()
  expect(words()).toEqual(['Strong brand'])
  undo.redo()
  expect(words()).toEqual(['Strong brand, known abroad'])
})

test('a step that offers to be taken back by itself does nothing any more', () => {
  const { mine, undo, bringBack, write, words } = boardInTwo()
  const takeBack = undo.step(() => write(mine, 'Brand'))
  bringBack()
  takeBack()
  expect(words()).toEqual(['Strong brand'])
})
