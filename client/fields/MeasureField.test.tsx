import { act, createEvent, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Measure } from '#shared/records/fields.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { MeasureField } from './MeasureField.tsx'

function typeInto(first: number | undefined, measure: Measure = 'percent') {
  const committed: (number | undefined)[] = []
  function Kept() {
    const [value, setValue] = useState(first)
    const keep = (next: number | undefined) => {
      committed.push(next)
      setValue(next)
    }
    return <MeasureField label="Target" measure={measure} value={value} onCommit={keep} />
  }
  renderOnBoard(new Y.Doc(), <Kept />)
  const input = screen.getByLabelText('Target')
  const type = async (text: string) => {
    await userEvent.tab()
    await userEvent.keyboard(text)
    await userEvent.tab()
  }
  return { committed, input, type }
}

test('a number is written when one leaves the field', async () => {
  const { committed, input } = typeInto(undefined)
  await userEvent.type(input, '72 %')
  expect(committed).toEqual([])
  await userEvent.tab()
  expect(committed).toEqual([0.72])
})

test('what is typed takes the place of what stood there, come in by Tab or by a click', async () => {
  const { committed, input, type } = typeInto(95, 'currency')
  await type('50')
  expect(committed).toEqual([50])
  await userEvent.click(input)
  await userEvent.keyboard('60{Enter}')
  expect(committed).toEqual([50, 60])
})

test('what is no number stays as it was typed, with the reason, and nothing is written', async () => {
  const { committed, input } = typeInto(0.68)
  await userEvent.clear(input)
  await userEvent.type(input, 'a lot')
  await userEvent.tab()
  expect(input).toHaveValue('a lot')
  expect(screen.getByRole('alert')).toHaveTextContent('That is not a number')
  expect(committed).toEqual([])
})

test('looking at a number does not round it', async () => {
  const { committed, input } = typeInto(0.123456)
  await userEvent.click(input)
  expect(input).toHaveValue('12.3456%')
  await userEvent.tab()
  expect(committed).toEqual([])
})

test('Escape brings back what stood there, an emptied field takes the number away', async () => {
  const { committed, input } = typeInto(0.68)
  await userEvent.type(input, '9{Escape}')
  expect(committed).toEqual([])
  await userEvent.clear(input)
  await userEvent.tab()
  expect(committed).toEqual([undefined])
})

test('how it is understood is said while one types', async () => {
  const { input } = typeInto(undefined, 'currency')
  await userEvent.type(input, '8,4 Mio')
  expect(screen.getByText('= €8,400,000')).toBeVisible()
  await userEvent.tab()
  expect(screen.queryByText('= €8,400,000')).not.toBeInTheDocument()
  expect(input).toHaveValue('€8,400,000')
})

test('what countries read differently is asked, and what is chosen is written', async () => {
  const { committed, input, type } = typeInto(undefined, 'currency')
  await type('1.250')
  expect(screen.getByRole('alert')).toHaveTextContent('What does “1.250” mean?')
  expect(input).toHaveAttribute('aria-invalid', 'true')
  expect(committed).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '€1,250' }))
  expect(committed).toEqual([1_250])
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('a share typed into a percentage is asked about', async () => {
  const { committed, type } = typeInto(undefined)
  await type('0.68')
  await userEvent.click(screen.getByRole('button', { name: '68%' }))
  expect(committed).toEqual([0.68])
})

test('a number that leaves the one before a hundredfold behind is kept or taken back', async () => {
  const { committed, input, type } = typeInto(95, 'currency')
  await type('9550')
  expect(screen.getByRole('alert')).toHaveTextContent('From €95 to €9,550: really?')
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }))
  expect(committed).toEqual([])
  expect(input).toHaveValue('€95')
  await userEvent.click(input)
  await userEvent.keyboard('9550{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'Keep €9,550' }))
  expect(committed).toEqual([9_550])
})

test('a question that the keyboard answers leaves the focus in the field', async () => {
  const { input, type } = typeInto(95, 'currency')
  await type('9550')
  act(() => screen.getByRole('button', { name: 'Take back' }).focus())
  await userEvent.keyboard('{Enter}')
  expect(input).toHaveFocus()
})

test('another currency is said, and not taken', async () => {
  const { committed, type } = typeInto(95, 'currency')
  await type('$120')
  expect(screen.getByRole('alert')).toHaveTextContent('This workshop counts in EUR, not in $.')
  expect(committed).toEqual([])
})

test('several cells are not joined into one number; a single one may end its line', () => {
  const { input } = typeInto(95, 'currency')
  const paste = (text: string) => {
    const event = createEvent.paste(input, { clipboardData: { getData: () => text } })
    fireEvent(input, event)
    return event.defaultPrevented
  }
  expect(paste('40\n45\n')).toBe(true)
  expect(screen.getByRole('alert')).toHaveTextContent('That is 2 cells')
  expect(paste('40\r\n')).toBe(false)
})

test('an Enter by which an input method chose something writes nothing', async () => {
  const { committed, input } = typeInto(undefined)
  fireEvent.change(input, { target: { value: '72' } })
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 })
  expect(committed).toEqual([])
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 13 })
  expect(committed).toEqual([0.72])
})
