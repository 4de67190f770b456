import { expect, test, vi } from 'vitest'
import { messages as english } from '#shared/messages/en/all.ts'
import { type Languages, languages } from '#shared/messages/languages.ts'
import { pseudoLanguage, pseudoText, withPseudo } from '#shared/messages/pseudo.ts'
import { createTexts } from './texts.ts'

const save = pseudoText(english.common.save)
const land = pseudoText(english.landing.promise)

test('a page begins with the first texts of its language, and has all of them once they are loaded', async () => {
  const { i18n, loadAll } = await createTexts(withPseudo(languages), pseudoLanguage)
  expect(i18n.t('common.save')).toBe(save)
  expect(i18n.t('landing.promise')).not.toBe(land)
  await loadAll()
  expect(i18n.t('landing.promise')).toBe(land)
})

test('the texts of another language are never asked for', async () => {
  const first = vi.fn(withPseudo(languages)[pseudoLanguage]?.first)
  const all = vi.fn(withPseudo(languages)[pseudoLanguage]?.all)
  const { loadAll } = await createTexts({ ...languages, [pseudoLanguage]: { first, all } } as Languages, 'en')
  await loadAll()
  expect([first, all].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
})

test('where the first texts can’t be had the page begins in English, and goes on in its language', async () => {
  const pseudo = withPseudo(languages)[pseudoLanguage]
  if (!pseudo) throw new Error('there is no such language')
  const spoken: Languages = {
    ...languages,
    [pseudoLanguage]: { ...pseudo, first: () => Promise.reject(new Error('offline')) },
  }
  const { i18n, loadAll } = await createTexts(spoken, pseudoLanguage)
  expect(i18n.t('common.save')).toBe(english.common.save)
  await loadAll()
  expect(i18n.t('common.save')).toBe(save)
})
