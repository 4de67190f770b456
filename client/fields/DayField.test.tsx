import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { DayField } from '#client/fields/DayField.tsx'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'

test('a year with five digits is no day: it stays in the field, with the reason', () => {
  const onCommit = vi.fn()
  renderOnBoard(new Y.Doc(), <DayField label="Due" value={undefined} onCommit={onCommit} />)
  const field = screen.getByLabelText('Due')
  fireEvent.change(field, { target: { value: '12027-03-01' } })
  fireEvent.blur(field)
  expect(onCommit).not.toHaveBeenCalled()
  expect(field).toHaveValue('12027-03-01')
  fireEvent.change(field, { target: { value: '2027-03-01' } })
  fireEvent.blur(field)
  expect(onCommit).toHaveBeenCalledWith('2027-03-01')
})
