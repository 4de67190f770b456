import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { useRovingList } from './useRovingList.ts'

function List({ names }: { readonly names: readonly string[] }) {
  const list = useRovingList<HTMLUListElement>()
  return (
    <ul {...list}>
      {names.map((name) => (
        <li key={name}>
          <article data-item tabIndex={-1}>
            {name}
          </article>
        </li>
      ))}
    </ul>
  )
}

test('a list that began empty can be reached, and walked with the arrow keys', async () => {
  const { rerender } = render(<List names={[]} />)
  rerender(<List names={['one', 'two']} />)
  await userEvent.tab()
  expect(screen.getByText('one')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByText('two')).toHaveFocus()
})

test('when the item in focus leaves, the one in its place is the tab stop', async () => {
  const { rerender } = render(<List names={['one', 'two', 'three']} />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  rerender(<List names={['one', 'three']} />)
  await userEvent.tab()
  expect(screen.getByText('three')).toHaveFocus()
})
