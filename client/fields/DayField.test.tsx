import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { DayField } from './DayField.tsx'

type Given = Partial<Parameters<typeof DayField>[0]> & { readonly today?: string; readonly cycle?: readonly string[] }

function typeDay(day: string, { today = '2026-12-01', cycle = [], ...props }: Given = {}) {
  const onCommit = vi.fn()
  const board = new Y.Doc()
  const [cycleStart, cycleEnd] = cycle
  for (const [field, value] of Object.entries({ ...settings, cycleStart, cycleEnd }))
    if (value !== undefined) board.getMap('settings').set(field, value)
  renderOnBoard(board, <DayField label="Due" value={undefined} onCommit={onCommit} {...props} />, 'facilitator', {
    state: { today },
  })
  const field = screen.getByLabelText('Due')
  const change = (value: string) => {
    fireEvent.change(field, { target: { value } })
    fireEvent.blur(field)
  }
  change(day)
  return { field, onCommit, change }
}
const prose = { company: '', purpose: '', success: '', values: '', rituals: '', preparation: '', cycleName: '' }
const settings = { title: 'Off-site', sector: 'services', currency: 'EUR', ...prose }

test('a year with five digits is no day: it stays in the field, with the reason', () => {
  const { field, onCommit, change } = typeDay('12027-03-01')
  expect(onCommit).not.toHaveBeenCalled()
  expect(field).toHaveValue('12027-03-01')
  change('2027-03-01')
  expect(onCommit).toHaveBeenCalledWith('2027-03-01')
})

test('of a year typed with two digits browsers make the first century: this one is offered', async () => {
  const { onCommit } = typeDay('0026-12-31')
  expect(onCommit).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toHaveTextContent('in the year 26: really?')
  await userEvent.click(screen.getByRole('button', { name: 'Keep Dec 31, 2026' }))
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('2026-12-31')
})

test('a year that no plan reaches is kept or taken back', async () => {
  const { field, onCommit } = typeDay('3127-03-01')
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }))
  expect(field).toHaveValue('')
  expect(onCommit).not.toHaveBeenCalled()
})

test('a day outside the cycle is written, and the cycle’s bounds are said', async () => {
  const onCommit = vi.fn(async () => false)
  const { field } = typeDay('2028-03-01', { isOfCycle: true, cycle: ['2027-01-01', '2027-12-31'], onCommit })
  expect(onCommit).toHaveBeenCalledWith('2028-03-01')
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription('Outside the cycle, which goes from Jan 1, 2027 to Dec 31, 2027.'),
  )
})

test('a day that can’t be kept stays in the field, and is tried again', async () => {
  const onCommit = vi.fn(async () => false)
  const { field } = typeDay('2027-03-01', { onCommit })
  await waitFor(() => expect(onCommit).toHaveBeenCalledTimes(1))
  fireEvent.blur(field)
  await waitFor(() => expect(onCommit).toHaveBeenCalledTimes(2))
  expect(field).toHaveValue('2027-03-01')
})

test('the last day that can be chosen is the reader’s own today, not that of Greenwich', () => {
  const problemOf = (day: string) => (day > '2026-12-02' ? 'Not yet.' : null)
  const { onCommit, change } = typeDay('2026-12-02', { latest: '2026-12-02', today: '2026-12-02', problemOf })
  expect(onCommit).toHaveBeenCalledWith('2026-12-02')
  change('2026-12-03')
  expect(screen.getByRole('alert')).toHaveTextContent('Not yet.')
  expect(onCommit).toHaveBeenCalledTimes(1)
})
