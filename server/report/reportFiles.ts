import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { translate } from '#server/translate.ts'
import { dayOfInstant } from '#shared/domain/days.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { isPaperSize } from '#shared/report/drawing/paper.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import type { ExportedFile, ExportName } from '#shared/report/exports.ts'
import { cjkCharactersOf, fontFiles } from '#shared/report/fonts.ts'
import { createDrawPdfAside } from './drawPdfAside.ts'

/**
 * Makes the files that people take home out of a board, `null` for one it doesn't know; `now` in milliseconds since 1970.
 * `paper` is `a4` unless it names another size that is known.
 */
export type ReportFiles = (
  name: string,
  board: BoardSnapshot,
  now: number,
  paper?: string,
) => Promise<ExportedFile | null>

/**
 * What makes the files is loaded when the first one is asked for: a server is up sooner without it. The fonts are made
 * then too, if no build has put them into `fontsDir` yet.
 */
export function createReportFiles(fontsDir: string): ReportFiles {
  let reading: Promise<ReportFonts> | null = null
  const drawPdf = createDrawPdfAside()
  return async (name, board, now, paper) => {
    const { exportFile, isExportName } = await import('#shared/report/exports.ts')
    if (!isExportName(name)) return null
    const order = {
      board,
      today: dayOfInstant(now),
      locale: 'en',
      paper: isPaperSize(paper) ? paper : ('a4' as const),
    }
    if (name !== 'okrs.pdf') return exportFile(name, { ...order, translate, fonts: () => raise(name) })
    reading ??= readFonts(fontsDir)
    return drawPdf({ ...order, fonts: await withCjk(reading, board) })
  }
}

async function readFonts(fontsDir: string): Promise<ReportFonts> {
  if (!existsSync(join(fontsDir, fontFiles.symbols))) await (await import('./fonts.ts')).buildFonts(fontsDir)
  const [regular, bold, symbols] = await Promise.all(
    [fontFiles.regular, fontFiles.bold, fontFiles.symbols].map((file) => readFile(join(fontsDir, file))),
  )
  if (!regular || !bold || !symbols) throw new Error('every font file that was read has content')
  return { regular, bold, symbols }
}

async function withCjk(fonts: Promise<ReportFonts>, board: BoardSnapshot): Promise<ReportFonts> {
  const characters = cjkCharactersOf(board)
  if (characters === '') return fonts
  const { buildCjkFont } = await import('./fonts.ts')
  return { ...(await fonts), cjk: await buildCjkFont(characters) }
}

function raise(name: ExportName): never {
  throw new Error(`${name} asked for fonts, which only the PDF needs`)
}
