import { defaultLanguage, type Languages } from './languages.ts'

/** The tag that stands for such a language everywhere (Unicode's CLDR). */
export const pseudoLanguage = 'en-XA'

/**
 * The languages and one more, for development and tests: English with accents and 40 % longer. A text in it that has no
 * accents was never translated, and one that is cut off has no room for German.
 */
export const withPseudo = (languages: Languages): Languages => ({
  ...languages,
  [pseudoLanguage]: {
    first: async () => ({ messages: pseudoTexts((await languages[defaultLanguage].first()).messages) }),
    all: async () => ({ messages: pseudoTexts((await languages[defaultLanguage].all()).messages) }),
  },
})

/** The same tree with every text in it changed. */
export function pseudoTexts<Texts extends object>(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === 'string' ? pseudoText(text) : pseudoTexts(text),
  ])
  return Object.fromEntries(entries) as Texts
}

const placeholder = /(\{\{[^}]*\}\})/
const longerBy = 0.4

/** `Go on to {{phase}}` → `Ğö öñ ťö {{phase}} ōōōōō`: what stands in a placeholder stays as it is. */
export function pseudoText(text: string): string {
  const parts = text.split(placeholder)
  const accented = parts.map((part, index) => (index % 2 === 1 ? part : [...part].map(accentOf).join('')))
  const written = parts.filter((_, index) => index % 2 === 0).join('')
  return `${accented.join('')} ${padding(Math.ceil(written.length * longerBy))}`
}

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  ['aá', 'cç', 'dđ', 'eé', 'gğ', 'hĥ', 'ií', 'lľ', 'nñ', 'oö', 'rř', 'sš', 'tť', 'uü', 'wŵ', 'yý', 'zž']
    .concat(['AÁ', 'CÇ', 'DĐ', 'EÉ', 'GĞ', 'HĤ', 'IÍ', 'LĽ', 'NÑ', 'OÖ', 'RŘ', 'SŠ', 'TŤ', 'UÜ', 'WŴ', 'YÝ', 'ZŽ'])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

const accentOf = (letter: string): string => accents[letter] ?? letter

/** Words of five letters, so that it breaks into lines as a sentence does. */
const padding = (length: number): string => Array.from({ length }, (_, index) => (index % 6 === 5 ? ' ' : 'ō')).join('')
