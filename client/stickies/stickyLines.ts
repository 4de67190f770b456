import { cellsOf } from '#shared/text/cells.ts'
import { trimWords } from '#shared/text/trimWords.ts'

/**
 * A pasted list as one sticky per line, a block of a spreadsheet as one per cell: empty ones left out, list marks taken off. A
 * line break within a cell or a paragraph stays in its sticky.
 */
export const stickyLines = (text: string): readonly string[] =>
  cellsOf(text.replace(listMarks, ''))
    .flat()
    .map((line) => trimWords(trimWords(line).replace(listMarks, '')))
    .filter((line) => line !== '')

/** What a list begins its lines with, in Word (`o` and the signs of its own fonts before a tab), Docs, mails and check lists. */
const listMarks =
  /^[^\S\r\n]*(?:[-*+•–—·‣⁃▪▫●○■□◦§→➔➢➤❖✓✔☐☑\uf0a7\uf0b7\uf0d8\uf0fc]|o(?=\t)|\d{1,3}(?:\.\d{1,3}){0,3}[.)]|[a-z]\)|\((?:\d{1,3}|[a-z])\)|\[[ xX]?\])[^\S\r\n]+/gmu
