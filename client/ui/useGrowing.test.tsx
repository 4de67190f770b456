import { render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useGrowing } from './useGrowing.ts'

const lineHeightPx = 20

function Area({ text }: { readonly text: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useGrowing(area, text)
  return <textarea ref={area} value={text} readOnly />
}

/** A browser that doesn't know `field-sizing`, and lays every line of a text out in the same height. */
function stubOlderBrowser(): void {
  vi.spyOn(CSS, 'supports').mockReturnValue(false)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true })
  vi.spyOn(HTMLTextAreaElement.prototype, 'scrollHeight', 'get').mockImplementation(function (
    this: HTMLTextAreaElement,
  ) {
    return this.value.split('\n').length * lineHeightPx
  })
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'fonts')
})

test('a text area is as high as its text, and grows and shrinks with it', () => {
  stubOlderBrowser()
  const { rerender } = render(<Area text="one line" />)
  expect(screen.getByRole('textbox').style.blockSize).toBe('20px')
  rerender(<Area text={'one\ntwo\nthree'} />)
  expect(screen.getByRole('textbox').style.blockSize).toBe('60px')
  rerender(<Area text="one again" />)
  expect(screen.getByRole('textbox').style.blockSize).toBe('20px')
})

test('a browser that does it by itself is left alone', () => {
  render(<Area text={'one\ntwo'} />)
  expect(screen.getByRole('textbox').style.blockSize).toBe('')
})
