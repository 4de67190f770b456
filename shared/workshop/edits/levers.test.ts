import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LeverKeyResult } from '#shared/domain/drivers/leverToKeyResult.ts'
import { companyUnitId, type DriverId, type KeyResultId, type ObjectiveId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { acceptLever, followLever } from './levers.ts'

const id = 'keyresult-1' as KeyResultId
const objectiveId = 'objective-1' as ObjectiveId
const lever: LeverKeyResult = {
  metric: 'Utilisation',
  measure: 'percent',
  baseline: 0.68,
  target: 0.72,
  driverId: 'driver-util' as DriverId,
  owner: 'Ana',
}
const said = { text: 'Raise utilisation from 68% to 72%', target: 0.73 }
const keyResultIn = (board: Y.Doc) => readOne(board, 'keyResults').get(id)

test('an accepted lever is a key result of the company, as people said it', () => {
  const board = new Y.Doc()
  acceptLever(board, { id, lever, said: { ...said, due: '2027-12-31' }, objectiveId })
  expect(keyResultIn(board)).toMatchObject({
    ...said,
    baseline: 0.68,
    due: '2027-12-31',
    driverId: lever.driverId,
    objectiveId,
    unitId: companyUnitId,
  })
  expect(keyResultIn(board)).not.toHaveProperty('owner')
  expect(readOne(board, 'objectives').size).toBe(0)
})

test('a new objective comes with it, in the same step', () => {
  const board = new Y.Doc()
  let updates = 0
  board.on('update', () => {
    updates += 1
  })
  const period = { startsOn: '2027-01-01', endsOn: '2027-12-31' }
  acceptLever(board, { id, lever, said, objectiveId, newObjective: { text: 'Earn more an hour', period } })
  expect(updates).toBe(1)
  const objective = readOne(board, 'objectives').get(objectiveId)
  expect(objective).toMatchObject({ text: 'Earn more an hour', unitId: companyUnitId, ...period })
})

test('a sentence that the tree made follows the tree, words of people stay', () => {
  const sentence = { before: said.text, now: 'Raise utilisation from 68% to 75%' }
  const board = new Y.Doc()
  acceptLever(board, { id, lever, said, objectiveId })
  followLever(board, id, 0.75, sentence)
  expect(keyResultIn(board)).toMatchObject({ target: 0.75, text: sentence.now })
  followLever(board, id, 0.8, { before: 'Something else', now: 'Not this' })
  expect(keyResultIn(board)).toMatchObject({ target: 0.8, text: sentence.now })
})
