import { describe, expect, test } from 'vitest'
import { messages as english } from './en/all.ts'
import { type Language, languages, type Messages } from './languages.ts'
import { pseudoLanguage, pseudoText, withPseudo } from './pseudo.ts'

const spoken = withPseudo(languages)

/** Every text with its path, `errors.refusals.phase`. */
function textsOf(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[at, value] as const] : textsOf(value, at)
  })
}

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\{[^}]*\}\}/g))].toSorted()
const plural = /_(zero|one|two|few|many|other)$/
/** `_zero` is a sentence of its own in any language. */
const isForm = (path: string, paths: ReadonlySet<string>) =>
  plural.test(path) && !path.endsWith('_zero') && paths.has(path.replace(plural, '_other'))

describe.each(Object.entries(spoken))('the language %s', (tag, language: Language) => {
  test('says nothing with an empty text', async () => {
    const { messages } = await language.all()
    expect(textsOf(messages).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('names in each text what the English one names', async () => {
    const inEnglish = new Map(textsOf(english))
    const { messages } = await language.all()
    for (const [path, text] of textsOf(messages)) {
      const original = inEnglish.get(path) ?? inEnglish.get(path.replace(plural, '_other')) ?? ''
      // A form for one may leave the number out.
      const named = placeholdersOf(text).filter((name) => name !== '{{count}}')
      expect(named, path).toEqual(placeholdersOf(original).filter((name) => name !== '{{count}}'))
    }
  })

  test('has every form in which it counts', async () => {
    const { messages } = await language.all()
    const paths = new Set(textsOf(messages).map(([path]) => path))
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    const counted = [...paths].filter((path) => path.endsWith('_other'))
    expect(counted.length).toBeGreaterThan(0)
    const missing = counted.flatMap((path) => forms.map((form) => path.replace(plural, `_${form}`)))
    expect(missing.filter((path) => !paths.has(path))).toEqual([])
    const needless = [...paths].filter(
      (path) => isForm(path, paths) && !forms.some((form) => path.endsWith(`_${form}`)),
    )
    expect(needless).toEqual([])
  })

  test('begins with the same texts that it goes on with', async () => {
    const [{ messages: first }, { messages: all }] = await Promise.all([language.first(), language.all()])
    expect(all).toMatchObject(first)
  })
})

test('a language without one of the texts is a type error, and so is one with a text of its own', () => {
  const { phases, ...rest } = english
  // @ts-expect-error: the names of the phases are missing
  const incomplete: Messages = { ...rest }
  // @ts-expect-error: one text of an area is missing
  const shorter: Messages = { ...rest, phases: { ...phases, swot: {} } }
  // @ts-expect-error: nobody looks this up
  const longer: Messages = { ...english, weather: 'Rain' }
  expect([incomplete, shorter, longer]).toHaveLength(3)
})

test('a language may count in other ways than English', () => {
  const { notAdded_one: _, ...status } = english.status
  const polish: Messages = {
    ...english,
    status: { ...status, notAdded_few: '{{count}} zmiany', notAdded_many: '{{count}} zmian' },
  }
  expect(polish.status.notAdded_few).toContain('zmiany')
})

describe('the language for development', () => {
  test('has accents and is longer by two fifths, and leaves alone what stands in place of something else', () => {
    const text = pseudoText('Back to the group: {{phase}}')
    expect(text).toMatch(/^Báçk ťö ťĥé ğřöüp: \{\{phase\}\} ō/)
    const written = 'Back to the group: '
    expect(text.replace('{{phase}}', '').length).toBeGreaterThanOrEqual(written.length * 1.4)
  })

  test('is not shipped', () => {
    expect(Object.keys(languages)).not.toContain(pseudoLanguage)
    expect(Object.keys(spoken)).toContain(pseudoLanguage)
  })
})
