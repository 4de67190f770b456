import { configure, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StickyId, ThemeId } from '#shared/ids.ts'
import { addStickies } from '#shared/workshop/edits/stickies.ts'
import { groupIntoNewTheme } from '#shared/workshop/edits/themes.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { PoolBoard } from './PoolBoard.tsx'

// Finding things by role is slow in a browser without a screen, and several suites may share the machine.
configure({ asyncUtilTimeout: 20_000 })

const texts = ['Hiring takes too long', 'Seniors leave', 'Day rates under pressure']
const ungrouped = () => within(screen.getByRole('region', { name: 'Not yet grouped' }))
const theme = (name: string) => within(screen.getByRole('region', { name }))
const stickiesIn = (place: Pick<typeof screen, 'queryAllByRole'>) =>
  place.queryAllByRole('article').map((card) => card.querySelector('p')?.textContent)

beforeEach(() => {
  const board = new Y.Doc()
  addStickies(
    board,
    'weakness',
    texts.map((text, index) => ({ id: `sticky-${index}` as StickyId, text })),
  )
  groupIntoNewTheme(board, { id: 'theme-people' as ThemeId, name: 'People' }, [])
  renderOnBoard(board, <PoolBoard />)
})

test('ticked stickies become a new theme, ready to be named, and one Undo takes back just that', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('checkbox', { name: /Hiring/ }))
  await user.click(screen.getByRole('checkbox', { name: /Seniors/ }))
  expect(screen.getByText('2 selected')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Group into new theme' }))
  expect(document.activeElement).toHaveAccessibleName('Name of the theme')
  await user.keyboard('Keeping people{Enter}')
  expect(stickiesIn(theme('Keeping people'))).toEqual(['Hiring takes too long', 'Seniors leave'])
  expect(screen.getByText('2 of 3 placed')).toBeVisible()

  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(stickiesIn(ungrouped())).toEqual(texts)
})

test('the keyboard alone moves a sticky: arrow keys, Enter, a few letters, Enter', async () => {
  const user = userEvent.setup()
  const [first] = ungrouped().getAllByRole('article')
  first?.focus()
  await user.keyboard('{ArrowDown}{Enter}')
  await screen.findByRole('menuitem', { name: 'People' })
  await user.keyboard('peo{Enter}')
  expect(stickiesIn(theme('People'))).toEqual(['Seniors leave'])
  expect(stickiesIn(ungrouped())).toEqual(['Hiring takes too long', 'Day rates under pressure'])
})

test('the tray asks why, and keeps the reason beside the sticky', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /Move “Day rates/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Tray…' }))
  await user.click(await screen.findByRole('button', { name: 'Move to the tray' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Please say why in a few words.')
  await user.click(screen.getByRole('textbox', { name: 'Why does it fit no theme?' }))
  await user.paste('A matter of the whole market')
  await user.click(screen.getByRole('button', { name: 'Move to the tray' }))
  const tray = within(screen.getByRole('region', { name: 'Tray' }))
  expect(tray.getByText('Reason: A matter of the whole market')).toBeVisible()
})

test('of those that say the same one stands, and the others can be separated again', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('checkbox', { name: /Hiring/ }))
  await user.click(screen.getByRole('checkbox', { name: /Seniors/ }))
  await user.click(screen.getByRole('button', { name: 'These say the same' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Which one stands for all of them?' }))
  await user.click(dialog.getByRole('radio', { name: 'Seniors leave' }))
  await user.click(dialog.getByRole('button', { name: 'These say the same' }))
  expect(stickiesIn(ungrouped())).toEqual(['Seniors leave', 'Day rates under pressure'])

  await user.click(screen.getByRole('button', { name: '+1 says the same' }))
  await user.click(screen.getByRole('button', { name: 'Separate' }))
  expect(stickiesIn(ungrouped())).toEqual(texts)
})

test('a name that is too long is not saved, and stays in the field with the reason', async () => {
  const user = userEvent.setup()
  const field = theme('People').getByRole('textbox', { name: 'Name of the theme' })
  await user.click(field)
  await user.paste('x'.repeat(90))
  await user.tab()
  expect(field).toHaveValue(`People${'x'.repeat(90)}`)
  expect(screen.getByRole('alert')).toHaveTextContent('at most 80 characters; this one has 96')
})
