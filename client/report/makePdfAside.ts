import { workerAddress } from '#client/offline/workerAddress.ts'
import type { PdfFile, PdfOrder } from '#shared/report/pdf.ts'
import type { PdfNews, PdfStep } from './makePdfHere.ts'
import address from './pdf.worker.ts?worker&url'

/**
 * Draws the PDF in a worker; where the browser starts none, on the page itself, which then stands still for a moment.
 * Rejects where the drawing fails.
 */
export async function makePdfAside(order: PdfOrder, onStep: (step: PdfStep) => void): Promise<PdfFile> {
  const news = await inWorker(order, onStep)
  if (news?.kind === 'made') return news.file
  if (news?.kind === 'failed') throw new Error(news.reason)
  const { makePdfHere } = await import('./makePdfHere.ts')
  return makePdfHere(order, onStep)
}

/** The last word of the worker; `null` where it could not be started. */
function inWorker(order: PdfOrder, onStep: (step: PdfStep) => void): Promise<PdfNews | null> {
  return new Promise((resolve) => {
    const worker = startWorker()
    if (!worker) return resolve(null)
    const end = (news: PdfNews | null) => {
      worker.terminate()
      resolve(news)
    }
    worker.onmessage = ({ data }: MessageEvent<PdfNews>) => (data.kind === 'step' ? onStep(data.step) : end(data))
    // What goes wrong while drawing is told as news: this is a script that could not be loaded.
    worker.onerror = () => end(null)
    worker.postMessage(order)
  })
}

function startWorker(): Worker | null {
  try {
    return new Worker(workerAddress(address), { type: 'module' })
  } catch {
    return null
  }
}
