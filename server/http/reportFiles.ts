import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCjkFont, buildFonts } from '#server/build/fonts.ts'
import { translate } from '#server/commands/translate.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import { type ExportedFile, type ExportName, exportFile } from '#shared/report/exports.ts'
import { cjkCharactersOf, fontFiles } from '#shared/report/fonts.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'

/** Makes the files that people take home out of a board; `now` in milliseconds since 1970. */
export type ReportFiles = (name: ExportName, board: BoardSnapshot, now: number) => Promise<ExportedFile>

/** The fonts are read for the first PDF, and made if no build has put them into `fontsDir` yet. */
export function createReportFiles(fontsDir: string): ReportFiles {
  let reading: Promise<ReportFonts> | null = null
  return async (name, board, now) => {
    if (name === 'okrs.pdf') reading ??= readFonts(fontsDir)
    const fonts = reading && (await withCjk(reading, board))
    return exportFile(name, {
      board,
      today: new Date(now).toISOString().slice(0, 10),
      translate,
      locale: 'en',
      fonts: () => fonts ?? raise(name),
    })
  }
}

async function readFonts(fontsDir: string): Promise<ReportFonts> {
  if (!existsSync(join(fontsDir, fontFiles.symbols))) await buildFonts(fontsDir)
  const [regular, bold, symbols] = await Promise.all(
    [fontFiles.regular, fontFiles.bold, fontFiles.symbols].map((file) => readFile(join(fontsDir, file))),
  )
  if (!regular || !bold) throw new Error('every font file that was read has content')
  return { regular, bold, symbols }
}

async function withCjk(fonts: Promise<ReportFonts>, board: BoardSnapshot): Promise<ReportFonts> {
  const characters = cjkCharactersOf(board)
  return characters === '' ? fonts : { ...(await fonts), cjk: await buildCjkFont(characters) }
}

function raise(name: ExportName): never {
  throw new Error(`${name} asked for fonts, which only the PDF needs`)
}
