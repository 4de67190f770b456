import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { PriorityId, ThemeId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, removeRecord } from '#shared/workshop/writeRecords.ts'
import { moveOnePlace } from './place.ts'
import { makePriority } from './priorities.ts'

const delivery = 'theme-delivery' as ThemeId
const pricing = 'theme-pricing1' as ThemeId

const titles = (board: Y.Doc) => inOrder(readOne(board, 'priorities').values()).map((priority) => priority.title)
const first = 'priority-1' as PriorityId
const second = 'priority-2' as PriorityId
const third = 'priority-3' as PriorityId

function boardWithThree() {
  const board = new Y.Doc()
  makePriority(board, first, { title: 'One', themeIds: [delivery] })
  makePriority(board, second, { title: 'Two', themeIds: [pricing] })
  makePriority(board, third, { title: 'Three', themeIds: [] })
  return board
}

test('priorities stand in the order in which they were made, with a rationale to type into', () => {
  const board = boardWithThree()
  expect(titles(board)).toEqual(['One', 'Two', 'Three'])
  expect(proseOf(board, 'priorities', first, 'rationale')?.toString()).toBe('')
})

test('a priority moves one place and no further than the ends', () => {
  const board = boardWithThree()
  const move = (id: PriorityId, step: -1 | 1) =>
    moveOnePlace(board, 'priorities', inOrder(readOne(board, 'priorities').values()), id, step)
  move(third, -1)
  expect(titles(board)).toEqual(['One', 'Three', 'Two'])
  move(first, -1)
  move(second, 1)
  expect(titles(board)).toEqual(['One', 'Three', 'Two'])
})

test('records that a stranger put in the same place can still be moved', () => {
  const board = new Y.Doc()
  for (const [id, title] of [
    [first, 'One'],
    [second, 'Two'],
    [third, 'Three'],
  ] as const)
    addRecord(board, 'priorities', id, { title, rationale: '', themeIds: [], order: 'not a key' })
  moveOnePlace(board, 'priorities', inOrder(readOne(board, 'priorities').values()), third, -1)
  expect(titles(board)).toEqual(['One', 'Three', 'Two'])
})

test('a new priority does not take the place of a removed one', () => {
  const board = boardWithThree()
  removeRecord(board, 'priorities', third)
  makePriority(board, 'priority-4' as PriorityId, { title: 'Four', themeIds: [] })
  const orders = [...board.getMap('priorities').values()].map((record) => (record as Y.Map<unknown>).get('order'))
  expect(new Set(orders).size).toBe(4)
})
