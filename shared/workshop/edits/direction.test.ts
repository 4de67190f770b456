import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type ObjectiveId, type PriorityId, type TargetId } from '#shared/ids.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addTarget, draftObjective } from './direction.ts'

const objectiveId = 'objective-1' as ObjectiveId
const priority = { id: 'priority-1' as PriorityId, title: 'Price for the value we bring' }

test('a drafted objective belongs to the company, keeps its priority and runs for the cycle', () => {
  const board = new Y.Doc()
  draftObjective(board, objectiveId, priority, { startsOn: '2027-01-01', endsOn: '2027-12-31' })
  expect(readOne(board, 'objectives').get(objectiveId)).toMatchObject({
    text: 'Price for the value we bring',
    unitId: companyUnitId,
    priorityId: priority.id,
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
  })
})

test('without a cycle the objective has no period, rather than a guessed one', () => {
  const board = new Y.Doc()
  draftObjective(board, objectiveId, priority, {})
  expect(readOne(board, 'objectives').get(objectiveId)).not.toHaveProperty('startsOn')
})

test('a target starts without numbers', () => {
  const board = new Y.Doc()
  const id = 'target-01' as TargetId
  addTarget(board, id, { name: 'Revenue', measure: 'currency', due: '2027-12-31' })
  expect(readOne(board, 'targets').get(id)).toEqual({
    id,
    name: 'Revenue',
    measure: 'currency',
    due: '2027-12-31',
    order: expect.any(String),
  })
})
