import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { IdOf } from '#shared/records/collections.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { park } from './parkingLot.ts'

const item = (text: string) => ({ id: `parked-${text}` as IdOf<'parkingLot'>, text, createdAt: 1 })

test('what is parked stands behind what is there, in the order given, as one step', () => {
  const board = new Y.Doc()
  park(board, [item('budget')])
  let updates = 0
  board.on('update', () => {
    updates += 1
  })
  park(board, [item('office'), item('hiring')])
  const parked = [...readOne(board, 'parkingLot').values()].sort((one, other) => (one.order < other.order ? -1 : 1))
  expect(parked.map(({ text }) => text)).toEqual(['budget', 'office', 'hiring'])
  expect(updates).toBe(1)
})
