import { limits } from '#shared/limits.ts'
import { trimWords } from '#shared/text/trimWords.ts'

/** How many characters a text is over what a sticky holds; 0 where it fits. */
export const excessOf = (text: string): number => Math.max(0, trimWords(text).length - limits.stickyTextLength)

/** What is left to type, once the end is near; `null` before that. */
export function charactersLeft(text: string): number | null {
  const left = limits.stickyTextLength - trimWords(text).length
  return left <= nearTheEnd ? left : null
}

const nearTheEnd = 40
