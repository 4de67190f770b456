import { expect, test } from 'vitest'
import { meantKey } from './meantKey.ts'

const pressed = (init: KeyboardEventInit) => meantKey(new KeyboardEvent('keydown', { key: 'Enter', ...init }))

test('Enter is meant, unless an input method chooses a word with it', () => {
  expect(pressed({ keyCode: 13 })).toBe('Enter')
  expect(pressed({ keyCode: 229, isComposing: true })).toBeNull()
})

test('in Safari the composition is over before the key that ended it is told', () => {
  expect(pressed({ keyCode: 229, isComposing: false })).toBeNull()
})
