import { makePdf } from './makePdf.ts'
import type { PdfNews, PdfOrder } from './pdfOrder.ts'

// Draws the PDF beside the page, so that nobody's typing waits for it. One order per worker.
declare const self: DedicatedWorkerGlobalScope

const tell = (news: PdfNews) => self.postMessage(news)

self.onmessage = ({ data }: MessageEvent<PdfOrder>) => {
  makePdf(data, (step) => tell({ kind: 'step', step })).then(
    (file) => tell({ kind: 'made', file }),
    (error: unknown) => tell({ kind: 'failed', reason: String(error) }),
  )
}
