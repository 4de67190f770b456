import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type KeyResultId, type LinkId, type ObjectiveId, type UnitId } from '#shared/ids.ts'
import type { KeyResult } from '#shared/records/okrs.ts'
import { addKeyResult, addObjective, linkKeyResult } from '#shared/workshop/edits/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { AlignmentScreen } from './AlignmentScreen.tsx'

const sales = 'unit-sales' as UnitId
const deals = 'kr-deals-1' as KeyResultId
const calls = 'kr-calls-1' as KeyResultId
const complete: Partial<KeyResult> = {
  measure: 'count',
  baselineQuality: 'measured',
  baselineMethod: 'Counted',
  evidence: 'The list',
  owner: 'Tomás Rivera',
  due: '2099-06-30',
  kind: 'committed',
}

/** Sales brings `amount` of the nine deals the company needs. */
function boardThatNeedsNineDeals(amount?: number): Y.Doc {
  const board = new Y.Doc()
  addRecord(board, 'units', sales, { name: 'Sales', kind: 'business', order: 'a0' })
  const objectives: readonly (readonly [ObjectiveId, UnitId, string])[] = [
    ['objective-1' as ObjectiveId, companyUnitId, 'Grow beyond three accounts'],
    ['objective-2' as ObjectiveId, sales, 'Fill the pipeline with new customers'],
  ]
  for (const [id, unitId, text] of objectives) addObjective(board, id, { unitId, text })
  addKeyResult(board, deals, {
    ...complete,
    objectiveId: 'objective-1' as ObjectiveId,
    unitId: companyUnitId,
    text: 'Win 21 customers',
    metric: 'New customers',
    baseline: 12,
    target: 21,
  })
  addKeyResult(board, calls, {
    ...complete,
    objectiveId: 'objective-2' as ObjectiveId,
    unitId: sales,
    text: 'Raise first calls from 5 to 9 a week',
    metric: 'First calls',
    baseline: 5,
    target: 9,
  })
  if (amount !== undefined) linkKeyResult(board, 'link-0001' as LinkId, { from: calls, to: deals, amount })
  return board
}

const gap = () => screen.queryByRole('article', { name: 'It doesn’t add up' })
const decisions = (board: Y.Doc) => [...readOne(board, 'decisions').values()]

test('deciding a finding puts it on the record with its question, and reopening brings it back', async () => {
  const board = boardThatNeedsNineDeals(4)
  renderOnBoard(board, <AlignmentScreen />)
  expect(screen.getByText('1 open finding blocks signing')).toBeVisible()

  await userEvent.click(screen.getByRole('button', { name: 'Decide: It doesn’t add up' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Put on the record' }))
  expect(dialog.getByRole('alert')).toHaveTextContent('Please say why in a sentence')
  expect(decisions(board)).toEqual([])

  await userEvent.click(dialog.getByRole('radio', { name: 'Deferred' }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Partners join in March')
  await userEvent.click(dialog.getByRole('button', { name: 'Put on the record' }))

  expect(decisions(board)).toMatchObject([
    {
      rule: 'GAP-SUM',
      choice: 'deferred',
      reason: 'Partners join in March',
      decidedBy: 'Ada',
      question: expect.stringContaining('The units bring 4 of 9'),
    },
  ])
  expect(screen.getByText('Nothing blocks signing')).toBeVisible()
  const decided = within(screen.getByRole('region', { name: /^Decided/ }))
  expect(decided.getByText('Partners join in March')).toBeVisible()

  await userEvent.click(decided.getByRole('button', { name: 'Reopen: It doesn’t add up' }))
  expect(decisions(board)).toEqual([])
  expect(gap()).toBeVisible()
})

test('a finding goes by itself when the amount is put right beside it', async () => {
  renderOnBoard(boardThatNeedsNineDeals(4), <AlignmentScreen />)
  await userEvent.click(screen.getAllByRole('button', { name: 'Show what it is about' })[0] as HTMLElement)
  const amount = screen.getByRole('textbox', { name: /^How much it brings/ })
  await userEvent.clear(amount)
  await userEvent.type(amount, '9{Enter}')
  expect(screen.getByText('Nothing blocks signing')).toBeVisible()
  expect(screen.getByRole('article', { name: 'New customers' })).toHaveTextContent('Adds up')
  // Whoever has it open is not interrupted; once folded up it is gone.
  expect(gap()).toHaveTextContent('Settled')
  await userEvent.click(screen.getByRole('button', { name: 'Hide what it is about' }))
  expect(gap()).not.toBeInTheDocument()
})

test('an observer reads the findings and decides nothing', () => {
  renderOnBoard(boardThatNeedsNineDeals(), <AlignmentScreen />, 'observer')
  expect(screen.getByRole('article', { name: 'Nobody contributes' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Decide/ })).not.toBeInTheDocument()
})
