import { fireEvent, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { SilentNoteEditor } from './SilentNoteEditor.tsx'

test('an Enter by which an input method chose a word finishes nothing, in the order of Safari either', () => {
  const onFinish = vi.fn()
  render(
    <I18nextProvider i18n={createTranslator()}>
      <SilentNoteEditor text="顧客" isReadOnly={false} onFinish={onFinish} />
    </I18nextProvider>,
  )
  const field = screen.getByRole('textbox')
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  expect(onFinish).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
  expect(onFinish).toHaveBeenCalledExactlyOnceWith('顧客', true)
})
