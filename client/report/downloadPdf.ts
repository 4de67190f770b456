import type { Translate } from '#shared/messages/translator.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import { exportFile } from '#shared/report/exports.ts'
import { cjkCharactersOf, fontFiles } from '#shared/report/fonts.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'

type Request = {
  readonly board: BoardSnapshot
  readonly workshopId: string
  readonly participantId: string
  /** A day, `2027-03-01`. */
  readonly today: string
  readonly locale: string
  readonly translate: Translate
}

/**
 * Makes the PDF on this device and offers it as a download; answers with the characters that no font has. Boards with
 * Chinese, Japanese or Korean text are drawn by the server, which has that large font. Rejects where neither works.
 */
export async function downloadPdf(request: Request): Promise<readonly string[]> {
  const { board, workshopId, participantId } = request
  if (cjkCharactersOf(board) !== '') {
    const response = await fetch(`/api/workshops/${workshopId}/export/okrs.pdf?as=${participantId}`)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    save(await response.blob(), 'okrs.pdf')
    return []
  }
  const fonts = await loadFonts()
  const { body, fileName, contentType, missingGlyphs } = exportFile('okrs.pdf', { ...request, fonts: () => fonts })
  save(new Blob([body as BlobPart], { type: contentType }), fileName)
  return missingGlyphs
}

async function loadFonts(): Promise<ReportFonts> {
  const [regular, bold, symbols] = await Promise.all([
    loadFont(fontFiles.regular),
    loadFont(fontFiles.bold),
    loadFont(fontFiles.symbols),
  ])
  return { regular, bold, symbols }
}

async function loadFont(file: string): Promise<Uint8Array> {
  const response = await fetch(`/fonts/${file}`)
  if (!response.ok) throw new Error(`the font ${file} could not be loaded`)
  return new Uint8Array(await response.arrayBuffer())
}

const releaseAfterMs = 60_000

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), releaseAfterMs)
}
