import { fireEvent, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import type { ThemeId } from '#shared/ids.ts'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { ThemeName } from './ThemeName.tsx'

test('an Enter by which an input method chose a word renames nothing, in the order of Safari either', () => {
  const onRename = vi.fn()
  render(
    <I18nextProvider i18n={createTranslator()}>
      <ThemeName theme={{ id: 'theme-00001' as ThemeId, name: '', order: 'a0' }} isOpen onRename={onRename} />
    </I18nextProvider>,
  )
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: '顧客' } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  expect(onRename).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
  expect(onRename).toHaveBeenCalledExactlyOnceWith('顧客')
})
