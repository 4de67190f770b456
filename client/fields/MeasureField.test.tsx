import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { MeasureField } from './MeasureField.tsx'

function typeInto(value: number | undefined) {
  const committed: (number | undefined)[] = []
  const field = (
    <MeasureField label="Target" measure="percent" value={value} onCommit={(next) => committed.push(next)} />
  )
  renderOnBoard(new Y.Doc(), field)
  return { committed, input: screen.getByLabelText('Target') }
}

test('a number is written when one leaves the field', async () => {
  const { committed, input } = typeInto(undefined)
  await userEvent.type(input, '72 %')
  expect(committed).toEqual([])
  await userEvent.tab()
  expect(committed).toEqual([0.72])
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
