import { assertNever } from '#shared/result.ts'
import type { ReportFonts } from './drawing/typeface.ts'
import { okrsCsv } from './okrsCsv.ts'
import { okrsMarkdown } from './okrsMarkdown.ts'
import { drawPdf } from './pdf.ts'
import type { ReportInput } from './report.ts'
import { stickiesCsv } from './stickiesCsv.ts'
import { workshopJson } from './workshopFile.ts'

/** What a workshop can be taken home as; the last part of the export's address. */
const exportNames = ['workshop.json', 'stickies.csv', 'okrs.csv', 'okrs.md', 'okrs.pdf'] as const
export type ExportName = (typeof exportNames)[number]
export const isExportName = (name: unknown): name is ExportName => exportNames.includes(name as ExportName)

/** Fonts are needed for `okrs.pdf` alone. */
export type ExportInput = ReportInput & { readonly fonts: () => ReportFonts }

export type ExportedFile = {
  readonly contentType: string
  /** `kestrel-okrs.pdf`: safe in every file system and in a `Content-Disposition`. */
  readonly fileName: string
  readonly body: Uint8Array | string
  /** Characters the PDF could not show, as `U+1F600`. */
  readonly missingGlyphs: readonly string[]
}

export function exportFile(name: ExportName, input: ExportInput): ExportedFile {
  const { board, translate } = input
  const fileName = fileNameOf(name, board.settings?.company || board.settings?.title || '')
  const plain = (contentType: string, body: string): ExportedFile => ({
    contentType,
    fileName,
    body,
    missingGlyphs: [],
  })
  switch (name) {
    case 'workshop.json':
      return plain('application/json; charset=utf-8', workshopJson(board))
    case 'stickies.csv':
      return plain('text/csv; charset=utf-8', stickiesCsv(board, translate))
    case 'okrs.csv':
      return plain('text/csv; charset=utf-8', okrsCsv(board, translate))
    case 'okrs.md':
      return plain('text/markdown; charset=utf-8', okrsMarkdown(input))
    case 'okrs.pdf': {
      const { bytes, missingGlyphs } = drawPdf(input, input.fonts())
      return { contentType: 'application/pdf', fileName, body: bytes, missingGlyphs }
    }
    default:
      return assertNever(name)
  }
}

const longestSlug = 40

/** The company's name in plain letters before the export's; nothing where it has none. */
function fileNameOf(name: ExportName, company: string): string {
  const slug = company
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '')
  return slug ? `${slug}-${name}` : name
}
