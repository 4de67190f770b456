import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { useFocusKept } from './useFocusKept.ts'

function Page() {
  const work = useRef<HTMLElement>(null)
  const [place, setPlace] = useState('Pool')
  useFocusKept(work)
  return (
    <main ref={work}>
      <h1 tabIndex={-1}>{place}</h1>
      {place === 'Pool' ? (
        <button type="button" onClick={() => setPlace('Priorities')}>
          {'Go on'}
        </button>
      ) : null}
      <button type="button">{'Stay'}</button>
    </main>
  )
}

test('where the button that was pressed is gone, the headline has the focus', async () => {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByRole('heading', { name: 'Priorities' })).toHaveFocus()
})

test('a button that stays keeps the focus, and nobody has it before somebody took it', async () => {
  render(<Page />)
  expect(document.body).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Stay' }))
  expect(screen.getByRole('button', { name: 'Stay' })).toHaveFocus()
})
