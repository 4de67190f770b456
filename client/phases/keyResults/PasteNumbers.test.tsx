import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { instantiateTemplate } from '#shared/domain/drivers/templates.ts'
import { newId } from '#shared/ids.ts'
import { plantTemplate } from '#shared/workshop/edits/drivers.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { KeyResultsScreen } from './KeyResultsScreen.tsx'

// A whole screen is drawn and asked by role, often: that takes a busy machine its time.
vi.setConfig({ testTimeout: 30_000 })

async function pasteInto(label: string, text: string) {
  const board = new Y.Doc()
  plantTemplate(board, instantiateTemplate('techServices', newId))
  renderOnBoard(board, <KeyResultsScreen />)
  await userEvent.click(screen.getByRole('textbox', { name: label }))
  await userEvent.paste(text)
  const dialog = await screen.findByRole('dialog', { name: 'Numbers from a spreadsheet' })
  const driver = (name: string) => [...readOne(board, 'drivers').values()].find((each) => each.name === name)
  return { dialog, driver }
}

test('a column of a spreadsheet goes down the column, once it was seen', async () => {
  const { dialog, driver } = await pasteInto('Average billable heads today', 'Today\n42\n1750\n70 %\n')
  expect(dialog).toHaveTextContent('The first row names the columns and is left out: Today')
  expect(within(dialog).getByRole('row', { name: '70 % Utilisation today 70%' })).toBeVisible()
  expect(driver('Average billable heads')?.baseline).toBe(40)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Write 3 numbers' }))
  expect(driver('Average billable heads')?.baseline).toBe(42)
  expect(driver('Hours per head and year')?.baseline).toBe(1_750)
  expect(driver('Utilisation')?.baseline).toBe(0.7)
})

test('one answer holds for all cells of the paste', async () => {
  const { dialog, driver } = await pasteInto('Average billable heads today', '1.042\n1.750\n')
  expect(within(dialog).getByRole('button', { name: 'Write 0 numbers' })).toBeDisabled()
  await userEvent.click(within(dialog).getByRole('button', { name: '1,042' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Write 2 numbers' }))
  expect(driver('Average billable heads')?.baseline).toBe(1_042)
  expect(driver('Hours per head and year')?.baseline).toBe(1_750)
})

test('a cell without a field, one that is no number, and a leap are said', async () => {
  const { dialog } = await pasteInto('List rate per hour today', '95000\tsoon\tthird\n')
  expect(dialog).toHaveTextContent('From €150 to €95,000: really?')
  expect(dialog).toHaveTextContent('That is not a number')
  expect(within(dialog).getByRole('row', { name: /^third no field/ })).toBeVisible()
})
