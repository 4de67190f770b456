import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { TextField } from './Field.tsx'

test('what is longer than a field holds is not cut off but left out, and that is said until one types on', async () => {
  render(
    <I18nextProvider i18n={createTranslator()}>
      <TextField label="Name" maxLength={10} defaultValue="Sales" />
    </I18nextProvider>,
  )
  const field = screen.getByLabelText<HTMLInputElement>('Name')
  await userEvent.click(field)
  await userEvent.paste(' and delivery')
  expect(field).toHaveValue('Sales')
  expect(field).toHaveAccessibleDescription('There is room for 10 characters, so this was not pasted in.')
  await userEvent.keyboard('!')
  expect(field).toHaveAccessibleDescription('')
  await userEvent.paste('room')
  expect(field).toHaveValue('Sales!room')
})
