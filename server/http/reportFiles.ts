import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { translate } from '#server/commands/translate.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import type { ExportedFile, ExportName } from '#shared/report/exports.ts'
import { cjkCharactersOf, fontFiles } from '#shared/report/fonts.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'

/** Makes the files that people take home out of a board, `null` for one it doesn't know; `now` in milliseconds since 1970. */
export type ReportFiles = (name: string, board: BoardSnapshot, now: number) => Promise<ExportedFile | null>

/**
 * What draws the PDF is loaded when the first file is asked for: a server is up sooner without it. The fonts are made
 * then too, if no build has put them into `fontsDir` yet.
 */
export function createReportFiles(fontsDir: string): ReportFiles {
  let reading: Promise<ReportFonts> | null = null
  return async (name, board, now) => {
    const { exportFile, isExportName } = await import('#shared/report/exports.ts')
    if (!isExportName(name)) return null
    if (name === 'okrs.pdf') reading ??= readFonts(fontsDir)
    const fonts = name === 'okrs.pdf' && reading ? await withCjk(reading, board) : null
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
  if (!existsSync(join(fontsDir, fontFiles.symbols)))
    await (await import('#server/build/fonts.ts')).buildFonts(fontsDir)
  const [regular, bold, symbols] = await Promise.all(
    [fontFiles.regular, fontFiles.bold, fontFiles.symbols].map((file) => readFile(join(fontsDir, file))),
  )
  if (!regular || !bold || !symbols) throw new Error('every font file that was read has content')
  return { regular, bold, symbols }
}

async function withCjk(fonts: Promise<ReportFonts>, board: BoardSnapshot): Promise<ReportFonts> {
  const characters = cjkCharactersOf(board)
  if (characters === '') return fonts
  const { buildCjkFont } = await import('#server/build/fonts.ts')
  return { ...(await fonts), cjk: await buildCjkFont(characters) }
}

function raise(name: ExportName): never {
  throw new Error(`${name} asked for fonts, which only the PDF needs`)
}
