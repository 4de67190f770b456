import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { translate } from '#server/translate.ts'
import { limits } from '#shared/limits.ts'
import type { ExportedFile } from '#shared/report/exports.ts'
import type { PdfOrder } from './pdfOrder.ts'

/** The built thread's file lies beside the built server; what runs from source has none, and draws where it is. */
const builtThread = import.meta.url.endsWith('.js') ? new URL('./pdfThread.js', import.meta.url) : null

/**
 * Draws PDFs in a thread of their own, one after the other: a whole room that takes its document home at once must not
 * hold up those who still write. Rejects where the drawing throws, or takes longer than the others should wait for it.
 */
export function createDrawPdfAside(
  thread: URL | null = builtThread,
  patienceMs: number = limits.pdfDrawingMs,
): (order: PdfOrder) => Promise<ExportedFile> {
  let before: Promise<unknown> = Promise.resolve()
  return (order) => {
    const drawn = before.then(() => (thread ? inThread(thread, order, patienceMs) : here(order)))
    before = drawn.catch(() => undefined)
    return drawn
  }
}

async function inThread(file: URL, order: PdfOrder, patienceMs: number): Promise<ExportedFile> {
  const worker = new Worker(file, { workerData: order })
  // What it throws once nobody waits for it any more would end the process.
  worker.on('error', () => undefined)
  try {
    // `once` rejects where the thread throws before it has answered.
    const [answer] = await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) })
    return answer
  } finally {
    await worker.terminate()
  }
}

async function here({ fonts, ...order }: PdfOrder): Promise<ExportedFile> {
  const { exportFile } = await import('#shared/report/exports.ts')
  return exportFile('okrs.pdf', { ...order, translate, fonts: () => fonts })
}
