import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { RegisterField } from './RegisterField.tsx'

test('an Enter by which an input method chose a word writes nothing; the next one does', () => {
  const onCommit = vi.fn()
  render(<RegisterField label="Name" value="" onCommit={onCommit} />)
  const field = screen.getByRole('textbox', { name: 'Name' })
  fireEvent.change(field, { target: { value: '売上' } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229, isComposing: true })
  // Safari's order: the composition is over before the key is told.
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  expect(onCommit).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('売上')
})

test('an Escape that gave up a word of an input method gives up nothing else', () => {
  render(<RegisterField label="Name" value="Revenue" onCommit={vi.fn()} />)
  const field = screen.getByRole('textbox', { name: 'Name' })
  fireEvent.change(field, { target: { value: '売上' } })
  fireEvent.keyDown(field, { key: 'Escape', keyCode: 229 })
  expect(field).toHaveValue('売上')
  fireEvent.keyDown(field, { key: 'Escape', keyCode: 27 })
  expect(field).toHaveValue('Revenue')
})
