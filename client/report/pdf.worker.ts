import type { PdfOrder } from '#shared/report/pdf.ts'
import { makePdfHere, type PdfNews } from './makePdfHere.ts'

// Draws the PDF beside the page, so that nobody's typing waits for it. One order per worker.
declare const self: DedicatedWorkerGlobalScope

const tell = (news: PdfNews) => self.postMessage(news)

self.onmessage = ({ data }: MessageEvent<PdfOrder>) => {
  makePdfHere(data, (step) => tell({ kind: 'step', step })).then(
    (file) => tell({ kind: 'made', file }),
    (error: unknown) => tell({ kind: 'failed', reason: String(error) }),
  )
}
