import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { navigate } from 'wouter/use-browser-location'
import { useAnchor } from './useAnchor.ts'

// The browser of the tests lays nothing out, so it can't scroll: it notes that it was asked to.
let scrolledTo: Element | null = null
Element.prototype.scrollIntoView = function note(this: Element) {
  scrolledTo = this
}

function Page() {
  return (
    <h2 ref={useAnchor('invitations')} tabIndex={-1}>
      Invitations
    </h2>
  )
}

const headline = () => screen.getByRole('heading')

beforeEach(() => {
  scrolledTo = null
  history.replaceState(null, '', '/setup')
})

test('a page that is opened by the link begins at the headline', () => {
  history.replaceState(null, '', '/setup#invitations')
  render(<Page />)
  expect(headline()).toHaveFocus()
  expect(scrolledTo).toBe(headline())
})

test('the link leads there from the page itself too, every time', () => {
  render(<Page />)
  for (const _ of [1, 2]) {
    act(() => navigate('/setup#invitations'))
    expect(headline()).toHaveFocus()
    expect(location.hash).toBe('')
    headline().blur()
  }
})

test('another anchor, or none, leaves everything where it is', () => {
  render(<Page />)
  act(() => navigate('/setup#units'))
  expect(headline()).not.toHaveFocus()
  expect(scrolledTo).toBeNull()
})
