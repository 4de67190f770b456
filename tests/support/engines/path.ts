import type { Role, Words } from '#tests/support/story/page.ts'

/** The way to one or more elements of a page, step by step, as plain data that can be sent there. */
export type Path = readonly Step[]

export type Step =
  | { readonly by: 'role'; readonly role: Role; readonly name: Match | null; readonly level: number | null }
  | { readonly by: 'text' | 'label'; readonly words: Match }
  | { readonly by: 'css'; readonly css: string }
  /** Of those found so far, the ones with these words, or with such an element in them. */
  | { readonly by: 'filter'; readonly words: Match | null; readonly has: Path | null }
  | { readonly by: 'or'; readonly other: Path }
  | { readonly by: 'place'; readonly place: 'first' | 'last' }

export type Match =
  | { readonly kind: 'words'; readonly text: string; readonly isExact: boolean }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }

export const matchOf = (words: Words, isExact = false): Match =>
  typeof words === 'string'
    ? { kind: 'words', text: words, isExact }
    : { kind: 'pattern', source: words.source, flags: words.flags }

/** As a reader of a failed test wants to see it: `dialog “Check in” › button “Add the check-in”`. */
export const pathInWords = (path: Path): string => path.map(stepInWords).join(' › ')

function stepInWords(step: Step): string {
  switch (step.by) {
    case 'role':
      return [step.role, step.level, step.name && matchInWords(step.name)].filter(Boolean).join(' ')
    case 'text':
    case 'label':
      return `${step.by} ${matchInWords(step.words)}`
    case 'css':
      return step.css
    case 'filter':
      return `with ${[step.words && matchInWords(step.words), step.has && `(${pathInWords(step.has)})`].filter(Boolean).join(' and ')}`
    case 'or':
      return `or (${pathInWords(step.other)})`
    case 'place':
      return `the ${step.place}`
  }
}

const matchInWords = (match: Match): string =>
  match.kind === 'words' ? `“${match.text}”` : `/${match.source}/${match.flags}`
