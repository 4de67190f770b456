import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { CopyField } from './CopyField.tsx'

afterEach(() => vi.unstubAllGlobals())

async function copy(writeText: (() => Promise<void>) | null) {
  render(
    <I18nextProvider i18n={createTranslator()}>
      <CopyField label="Link" value="https://offsite.example/j#secret" />
    </I18nextProvider>,
  )
  const user = userEvent.setup()
  // user-event brings a clipboard of its own.
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText ? { writeText } : undefined })
  await user.click(screen.getByRole('button'))
  return screen.getByLabelText<HTMLInputElement>('Link')
}

test('what was copied is said to be', async () => {
  await copy(() => Promise.resolve())
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible()
})

test.each([
  ['over plain http', null],
  ['where writing is denied', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
] as const)('%s the text is selected, and nothing else is said', async (_where, writeText) => {
  const field = await copy(writeText)
  expect(await screen.findByRole('button', { name: /^Selected/ })).toBeVisible()
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
})
