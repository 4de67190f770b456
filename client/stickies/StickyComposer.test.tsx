import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { beforeEach, expect, test } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { StickyComposer } from './StickyComposer.tsx'

let added: (readonly string[])[] = []

beforeEach(() => {
  added = []
  sessionStorage.clear()
})

function show(closedBecause: string | null = null) {
  return (
    <I18nextProvider i18n={createTranslator()}>
      <StickyComposer
        label="New sticky"
        placeholder=""
        room={3}
        closedBecause={closedBecause}
        draftKey="draft"
        onAdd={(texts) => added.push(texts)}
      />
    </I18nextProvider>
  )
}

const field = () => screen.getByRole('textbox', { name: 'New sticky' })

test('Enter adds, Shift and Enter begin a new line, blanks alone add nothing', async () => {
  const user = userEvent.setup()
  render(show())
  await user.type(field(), '  {Enter}')
  fireEvent.change(field(), { target: { value: '\u200b\u2060' } })
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 })
  fireEvent.change(field(), { target: { value: '' } })
  await user.type(field(), 'Loyal{Shift>}{Enter}{/Shift}customers{Enter}')
  expect(added).toEqual([['Loyal\ncustomers']])
  expect(field()).toHaveValue('')
})

test('a pasted list may become one sticky per line', async () => {
  const user = userEvent.setup()
  render(show())
  await user.click(field())
  await user.paste('- Loyal customers\n- Low turnover')
  await user.click(await screen.findByRole('button', { name: 'Add 2 stickies' }))
  expect(added).toEqual([['Loyal customers', 'Low turnover']])
})

test('a text that is too long is refused in words and kept in the field', async () => {
  const user = userEvent.setup()
  render(show())
  await user.click(field())
  await user.paste('x'.repeat(281))
  await user.keyboard('{Enter}')
  expect(added).toEqual([])
  expect(field()).toHaveValue('x'.repeat(281))
  expect(screen.getByRole('alert')).toHaveTextContent('This has 281 characters, and a sticky holds 280.')
})

test('more than there is room for is refused as a whole', async () => {
  const user = userEvent.setup()
  render(show())
  await user.click(field())
  await user.paste('a\nb\nc\nd')
  await user.click(await screen.findByRole('button', { name: 'Add 4 stickies' }))
  expect(added).toEqual([])
  expect(field()).toHaveValue('a\nb\nc\nd')
})

test('half a sentence stays in view when writing closes, and is there again after the screen was left', async () => {
  const user = userEvent.setup()
  const { rerender, unmount } = render(show())
  await user.type(field(), 'Half a sen')
  rerender(show('Writing is closed.'))
  expect(field()).toHaveValue('Half a sen')
  await user.type(field(), '{Enter}')
  expect(added).toEqual([])
  unmount()
  render(show())
  expect(field()).toHaveValue('Half a sen')
})

test('an Enter by which an input method chose a word adds nothing, in the order of Safari either', async () => {
  render(show())
  fireEvent.change(field(), { target: { value: '顧客' } })
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229, isComposing: true })
  fireEvent.compositionEnd(field(), { data: '顧客' })
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 })
  expect(added).toEqual([])
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 })
  expect(added).toEqual([['顧客']])
})
