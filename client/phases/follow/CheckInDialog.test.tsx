import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type KeyResultId, type ObjectiveId } from '#shared/ids.ts'
import { addKeyResult, addObjective } from '#shared/workshop/edits/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { CheckInDialog } from './CheckInDialog.tsx'

function checkIn() {
  const board = new Y.Doc()
  const id = 'key-result-1' as KeyResultId
  const objectiveId = 'objective-1' as ObjectiveId
  addObjective(board, objectiveId, { text: 'Grow', unitId: companyUnitId })
  addKeyResult(board, id, {
    objectiveId,
    unitId: companyUnitId,
    text: 'Raise the rate',
    metric: 'Rate',
    measure: 'currency',
    baseline: 95,
  })
  const keyResult = readOne(board, 'keyResults').get(id)
  if (!keyResult) throw new Error('the key result was not added')
  renderOnBoard(board, <CheckInDialog keyResult={keyResult} last={undefined} onClose={() => undefined} />)
  return () => [...readOne(board, 'checkIns').values()].map(({ value }) => value)
}
const type = async (text: string) => userEvent.type(await screen.findByRole('textbox', { name: 'Rate now' }), text)
const add = async () => userEvent.click(await screen.findByRole('button', { name: 'Add the check-in' }))

test('a check-in without a number, or with one that is still asked about, is not added', async () => {
  const added = checkIn()
  await add()
  expect(screen.getByRole('alert')).toHaveTextContent('Type a number.')
  await type('1.250')
  await add()
  expect(screen.getByRole('alert')).toHaveTextContent('What does “1.250” mean?')
  expect(added()).toEqual([])
})

test('a value far from the one before is asked about, and added once it is kept', async () => {
  const added = checkIn()
  await type('9550')
  await add()
  expect(added()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Keep €9,550' }))
  await add()
  expect(added()).toEqual([9_550])
})
