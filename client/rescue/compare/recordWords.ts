import type { Fields } from './readRecords.ts'

/** The fields in which records of all kinds say what they are, in the order in which they say it best. */
const spoken = ['text', 'title', 'name', 'statement', 'what', 'question', 'note', 'rationale', 'script'] as const

/** Whether people write this field in words, so that two ways of writing it are worth comparing. */
export const isSpoken = (field: string): boolean => (spoken as readonly string[]).includes(field)

/** The words by which a person knows a record; empty where it has none, as a link between two others. */
export function recordWords(fields: Fields): string {
  for (const name of spoken) {
    const words = fields[name]
    if (typeof words === 'string' && words.trim() !== '') return words.trim()
  }
  return ''
}
