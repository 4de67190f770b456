import { act, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useFreeEdge } from './useFreeEdge.ts'

function Shelf() {
  return <output>{useFreeEdge()}</output>
}

test('a sentence goes to the far edge from a field, and stays there while a button is pressed', () => {
  const { getByRole } = render(
    <>
      <input type="text" />
      <input type="radio" />
      <button type="button">Accept</button>
      <Shelf />
    </>,
  )
  const field = getByRole('textbox')
  field.getBoundingClientRect = () => new DOMRect(0, window.innerHeight - 60, 200, 40)
  expect(getByRole('status').textContent).toBe('bottom')
  act(() => field.focus())
  expect(getByRole('status').textContent).toBe('top')
  act(() => getByRole('radio').focus())
  act(() => getByRole('button').focus())
  expect(getByRole('status').textContent).toBe('top')
})
