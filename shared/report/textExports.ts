import { type ExportedFile, exportedFileName, type TextFile } from './exportedFile.ts'
import { okrsCsv } from './okrsCsv.ts'
import { okrsMarkdown } from './okrsMarkdown.ts'
import type { ReportInput } from './report.ts'
import { stickiesCsv } from './stickiesCsv.ts'
import { workshopJson } from './workshopFile.ts'

type Writer = { readonly contentType: string; readonly write: (input: ReportInput) => string }

const csv = 'text/csv; charset=utf-8'
const writers: { readonly [Name in TextFile]: Writer } = {
  'okrs.csv': { contentType: csv, write: ({ board, translate }) => okrsCsv(board, translate) },
  'okrs.md': { contentType: 'text/markdown; charset=utf-8', write: okrsMarkdown },
  'stickies.csv': { contentType: csv, write: ({ board, translate }) => stickiesCsv(board, translate) },
  'workshop.json': { contentType: 'application/json; charset=utf-8', write: ({ board }) => workshopJson(board) },
}

/** The board as text that other programs read. */
export function exportText(name: TextFile, input: ReportInput): ExportedFile {
  const { contentType, write } = writers[name]
  return { contentType, fileName: exportedFileName(name, input.board), body: write(input) }
}
