import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { instantiateTemplate } from '#shared/domain/drivers/templates.ts'
import { companyUnitId, newId, type ObjectiveId } from '#shared/ids.ts'
import { plantTemplate } from '#shared/workshop/edits/drivers.ts'
import { addObjective } from '#shared/workshop/edits/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { KeyResultsScreen } from './KeyResultsScreen.tsx'

function boardWithTemplate() {
  const board = new Y.Doc()
  plantTemplate(board, instantiateTemplate('techServices', newId))
  return board
}

const targetNamed = (board: Y.Doc, name: string) => {
  const target = [...readOne(board, 'targets').values()].find((each) => each.name === name)
  if (!target) throw new Error(`no target is named ${name}`)
  return target
}
const driverNamed = (board: Y.Doc, name: string) => {
  const driver = [...readOne(board, 'drivers').values()].find((each) => each.name === name)
  if (!driver) throw new Error(`no driver is named ${name}`)
  return driver
}
const row = (name: string) => screen.getByRole('group', { name })
const answer = () => screen.getByRole('region', { name: 'What it takes' })
const setField = async (label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.type(field, `${text}{Enter}`)
}

test('the outline of template A shows 45.16 needed heads, and the target reached', () => {
  renderOnBoard(boardWithTemplate(), <KeyResultsScreen />)
  expect(within(row('Average billable heads')).getByRole('status')).toHaveTextContent('45.16')
  expect(answer()).toHaveTextContent('€8,400,000: the target is reached.')
})

test('bookings of 8,128,704 are worked backwards to 21 deals, 84 opportunities and 420 leads', async () => {
  renderOnBoard(boardWithTemplate(), <KeyResultsScreen />)
  await userEvent.click(screen.getByRole('radio', { name: 'Bookings' }))
  const chain = screen.getByRole('list', { name: 'Step by step, from the target down to the lever' })
  const steps = within(chain)
    .getAllByRole('listitem')
    .map((step) => step.textContent)
  expect(steps[0]).toMatch(/^Bookings€8,128,704/)
  expect(steps.slice(2)).toEqual([
    expect.stringMatching(/^New-logo deals21 exactly 20.32/),
    expect.stringMatching(/^Opportunities84/),
    expect.stringMatching(/^Qualified leads420/),
  ])
})

test('a number that changes moves the answer at once, and one that is none stays in its field with the reason', async () => {
  const board = boardWithTemplate()
  renderOnBoard(board, <KeyResultsScreen />)
  await setField('Utilisation in the plan', 'about seventy')
  const field = screen.getByRole('textbox', { name: 'Utilisation in the plan' })
  expect(field).toHaveValue('about seventy')
  expect(field).toHaveAccessibleDescription(/^That is not a number/)
  expect(driverNamed(board, 'Utilisation').plan).toBe(0.72)
  await setField('Utilisation in the plan', '74 %')
  expect(driverNamed(board, 'Utilisation').plan).toBe(0.74)
  expect(within(row('Average billable heads')).getByRole('status')).toHaveTextContent('43.94')
})

test('without a free lever the gap is said', async () => {
  renderOnBoard(boardWithTemplate(), <KeyResultsScreen />)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Free lever' }), '')
  expect(answer()).toHaveTextContent('That is €959,923 away from the target.')
})

test('a lever is accepted as a key result only with an objective, and asks again when the tree moves', async () => {
  const board = boardWithTemplate()
  const objectiveId = 'objective-1' as ObjectiveId
  addObjective(board, objectiveId, { text: 'Grow with the clients we have', unitId: companyUnitId })
  renderOnBoard(board, <KeyResultsScreen />)
  await userEvent.click(screen.getByRole('button', { name: 'Accept Average billable heads as key result' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('textbox', { name: 'Key result' })).toHaveValue(
    'Increase average billable heads from 40 to 45.16',
  )
  await userEvent.click(within(dialog).getByRole('button', { name: 'Accept' }))
  expect(within(dialog).getByText('Choose the objective that this key result serves.')).toBeVisible()
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Company objective' }), objectiveId)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Accept' }))
  expect([...readOne(board, 'keyResults').values()]).toEqual([
    expect.objectContaining({ objectiveId, baseline: 40, target: expect.closeTo(45.1608, 4), unitId: companyUnitId }),
  ])

  updateRecord(board, 'targets', targetNamed(board, 'Revenue').id, { value: 8_600_000 })
  await userEvent.click(await screen.findByRole('button', { name: 'Accept 46.24' }))
  expect([...readOne(board, 'keyResults').values()]).toEqual([
    expect.objectContaining({ text: 'Increase average billable heads from 40 to 46.24' }),
  ])
})

test('a lead watches: the fields can’t be typed into, and the reason is said', () => {
  renderOnBoard(boardWithTemplate(), <KeyResultsScreen />, 'lead')
  expect(screen.getByText(/^The CEO and the facilitator edit the tree/)).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Average billable heads today' })).toHaveAttribute('readonly')
  expect(screen.queryByRole('button', { name: 'Lock Utilisation' })).not.toBeInTheDocument()
})
