import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { translate } from '#server/translate.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { paperNamed } from '#shared/report/drawing/paper.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import { type ExportedFile, isTextFile } from '#shared/report/exportedFile.ts'
import { cjkCharactersOf, fontFiles, readFonts } from '#shared/report/fonts.ts'
import { createDrawPdfAside } from './drawPdfAside.ts'

/**
 * Makes the files that people take home out of a board, `null` for one it doesn't know. `today` is the day that drafts are
 * dated with, `2026-11-22`; `paper` is `a4` unless it names another size that is known.
 */
export type ReportFiles = (
  name: string,
  board: BoardSnapshot,
  today: string,
  paper?: string,
) => Promise<ExportedFile | null>

/**
 * What makes the files is loaded when the first one is asked for: a server is up sooner without it. The fonts are made
 * then too, if no build has put them into `fontsDir` yet.
 */
export function createReportFiles(fontsDir: string): ReportFiles {
  let reading: Promise<ReportFonts> | null = null
  const drawPdf = createDrawPdfAside()
  return async (name, board, today, paper) => {
    const order = { board, today, locale: 'en' }
    if (name === 'okrs.pdf') {
      reading ??= readBuiltFonts(fontsDir)
      return drawPdf({ order: { ...order, paper: paperNamed(paper) }, fonts: await withCjk(reading, board) })
    }
    if (!isTextFile(name)) return null
    const { exportText } = await import('#shared/report/textExports.ts')
    return exportText(name, { ...order, translate })
  }
}

async function readBuiltFonts(fontsDir: string): Promise<ReportFonts> {
  if (!existsSync(join(fontsDir, fontFiles.symbols))) await (await import('./fonts.ts')).buildFonts(fontsDir)
  return readFonts((file) => readFile(join(fontsDir, file)))
}

async function withCjk(fonts: Promise<ReportFonts>, board: BoardSnapshot): Promise<ReportFonts> {
  const characters = cjkCharactersOf(board)
  if (characters === '') return fonts
  const { buildCjkFont } = await import('./fonts.ts')
  return { ...(await fonts), cjk: await buildCjkFont(characters) }
}
