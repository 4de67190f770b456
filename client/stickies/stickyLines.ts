import { limits } from '#shared/limits.ts'

/** The lines of a pasted list as one sticky each: empty ones left out, list marks taken off. */
export const stickyLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–·‣▪]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')

/** How many characters a text is over what a sticky holds; 0 where it fits. */
export const excessOf = (text: string): number => Math.max(0, text.trim().length - limits.stickyTextLength)

/** What is left to type, once the end is near; `null` before that. */
export function charactersLeft(text: string): number | null {
  const left = limits.stickyTextLength - text.trim().length
  return left <= nearTheEnd ? left : null
}

const nearTheEnd = 40
