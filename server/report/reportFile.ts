import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Refusal, refuse } from '#server/refusal.ts'
import { limits } from '#shared/limits.ts'
import { type Languages, languages } from '#shared/messages/languages.ts'
import { loadTranslator } from '#shared/messages/loadTranslator.ts'
import { workshopLanguage } from '#shared/messages/workshopLanguage.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { paperNamed } from '#shared/report/drawing/paper.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import { type ExportedFile, isTextFile } from '#shared/report/exportedFile.ts'
import { cjkCharactersOf, fontFiles, readFonts } from '#shared/report/fonts.ts'
import { type Result, success } from '#shared/result.ts'

/** A file that people take home. */
export type ReportOrder = {
  /** The last part of the export's address. */
  readonly name: string
  /** The day that drafts are dated with, `2026-11-22`. */
  readonly today: string
  /** `a4` unless it names another size that is known. */
  readonly paper?: string | undefined
  /** Where the build put the report's fonts; they are made there if it didn't. */
  readonly fontsDir: string
}

/**
 * Makes a file out of a board. What it takes is loaded when the first one is asked for: a server is up sooner without it.
 * It may take a minute; `server/aside` has it made beside the thread that serves sockets.
 */
export async function makeReportFile(
  board: BoardSnapshot,
  { name, today, paper, fontsDir }: ReportOrder,
  spoken: Languages = languages,
): Promise<Result<ExportedFile, Refusal>> {
  const locale = workshopLanguage(board.settings)
  const { t: translate } = await loadTranslator(spoken, locale)
  const order = { board, today, locale, translate }
  if (name === 'okrs.pdf') {
    if (isTooMuchToDraw(board)) return refuse('pdf_too_large')
    const { makePdf } = await import('#shared/report/pdf.ts')
    return success(makePdf({ ...order, paper: paperNamed(paper) }, await fontsFor(board, fontsDir)))
  }
  if (!isTextFile(name)) return refuse('unknown_export')
  const { exportText } = await import('#shared/report/textExports.ts')
  return success(exportText(name, order))
}

function isTooMuchToDraw({ objectives, keyResults }: BoardSnapshot): boolean {
  const texts = [...objectives.values(), ...keyResults.values()].map(({ text }) => text.length)
  return texts.length > limits.pdfRecords || texts.reduce((sum, length) => sum + length, 0) > limits.pdfCharacters
}

/** Read once by each thread. */
let reading: Promise<ReportFonts> | null = null

async function fontsFor(board: BoardSnapshot, fontsDir: string): Promise<ReportFonts> {
  reading ??= readBuiltFonts(fontsDir)
  const characters = cjkCharactersOf(board)
  if (characters === '') return reading
  const { buildCjkFont } = await import('./fonts.ts')
  return { ...(await reading), cjk: await buildCjkFont(characters) }
}

async function readBuiltFonts(fontsDir: string): Promise<ReportFonts> {
  if (!existsSync(join(fontsDir, fontFiles.symbols))) await (await import('./fonts.ts')).buildFonts(fontsDir)
  return readFonts((file) => readFile(join(fontsDir, file)))
}
