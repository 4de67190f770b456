import { cjkCharactersOf } from '#shared/report/fonts.ts'
import type { PdfOrder } from '#shared/report/pdf.ts'
import { makePdfAside } from './makePdfAside.ts'
import type { PdfStep } from './makePdfHere.ts'

type Asker = { readonly workshopId: string; readonly participantId: string }

/**
 * Makes the PDF on this device and offers it as a download; answers with the characters that no font has. Boards with
 * Chinese, Japanese or Korean text are drawn by the server, which has that large font. Rejects where neither works.
 */
export async function downloadPdf(
  order: PdfOrder,
  asker: Asker,
  onStep: (step: PdfStep) => void,
): Promise<readonly string[]> {
  if (cjkCharactersOf(order.board) !== '') {
    onStep('pages')
    const { paper, today } = order
    const query = new URLSearchParams({ as: asker.participantId, paper, today })
    const address = `/api/workshops/${asker.workshopId}/export/okrs.pdf?${query}`
    const response = await fetch(address)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    save(await response.blob(), 'okrs.pdf')
    return []
  }
  const { body, contentType, fileName, missingGlyphs } = await makePdfAside(order, onStep)
  save(new Blob([body as BlobPart], { type: contentType }), fileName)
  return missingGlyphs
}

const releaseAfterMs = 60_000

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), releaseAfterMs)
}
