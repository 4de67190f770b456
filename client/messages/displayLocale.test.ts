import { expect, test } from 'vitest'
import { displayLocale, pageLanguage } from './displayLocale.ts'

test('dates are written as the browser’s first kind of the language writes them', () => {
  expect(displayLocale('en', ['en-GB', 'en-US', 'en'])).toBe('en-GB')
  expect(displayLocale('en', ['de-AT', 'en-IE', 'en-US'])).toBe('en-IE')
})

test('where the browser knows no kind of the language, its own way counts', () => {
  expect(displayLocale('en', ['de-AT', 'fr'])).toBe('en')
  expect(displayLocale('en', [])).toBe('en')
})

test('a language whose name only begins alike is another one', () => {
  expect(displayLocale('en', ['enm', 'en-GB'])).toBe('en-GB')
})

test('what is no name of a language is passed over', () => {
  expect(displayLocale('en', ['en_US@posix', '', 'en-GB'])).toBe('en-GB')
})

test('a page speaks the first language that the browser asks for and that there is', () => {
  expect(pageLanguage(['en', 'de'], ['fr', 'de-AT', 'en'])).toBe('de')
  expect(pageLanguage(['en', 'pt', 'pt-BR'], ['pt-BR'])).toBe('pt-BR')
  expect(pageLanguage(['en', 'pt', 'pt-BR'], ['pt-PT'])).toBe('pt')
})

test('where there is none of them it speaks English', () => {
  expect(pageLanguage(['en', 'de'], ['fr', 'en_US@posix', ''])).toBe('en')
  expect(pageLanguage(['en', 'de'], [])).toBe('en')
})
