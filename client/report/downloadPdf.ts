import type { ExportedFile } from '#shared/report/exports.ts'
import { cjkCharactersOf } from '#shared/report/fonts.ts'
import { makePdfAside } from './makePdfAside.ts'
import type { PdfOrder, PdfStep } from './pdfOrder.ts'

type Request = PdfOrder & {
  readonly workshopId: string
  readonly participantId: string
  readonly onStep: (step: PdfStep) => void
}

/**
 * Makes the PDF on this device and offers it as a download; answers with the characters that no font has. Boards with
 * Chinese, Japanese or Korean text are drawn by the server, which has that large font. Rejects where neither works.
 */
export async function downloadPdf(request: Request): Promise<readonly string[]> {
  const { board, today, locale, paper, workshopId, participantId, onStep } = request
  if (cjkCharactersOf(board) !== '') {
    onStep('pages')
    const address = `/api/workshops/${workshopId}/export/okrs.pdf?as=${participantId}&paper=${paper}`
    const response = await fetch(address)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    save(await response.blob(), 'okrs.pdf')
    return []
  }
  const file = await makePdfAside({ board, today, locale, paper }, onStep)
  save(fileBlob(file), file.fileName)
  return file.missingGlyphs
}

const fileBlob = ({ body, contentType }: ExportedFile): Blob => new Blob([body as BlobPart], { type: contentType })

const releaseAfterMs = 60_000

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), releaseAfterMs)
}
