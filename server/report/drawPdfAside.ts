import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { limits } from '#shared/limits.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import type { PdfFile, PdfOrder } from '#shared/report/pdf.ts'

/** What the thread is started with. */
export type PdfWork = { readonly order: PdfOrder; readonly fonts: ReportFonts }

/** The built thread's file lies beside the built server; what runs from source has none, and draws where it is. */
const builtThread = import.meta.url.endsWith('.js') ? new URL('./pdfThread.js', import.meta.url) : null

/**
 * Draws PDFs in a thread of their own, one after the other: a whole room that takes its document home at once must not
 * hold up those who still write. Rejects where the drawing throws, or takes longer than the others should wait for it.
 */
export function createDrawPdfAside(
  thread: URL | null = builtThread,
  patienceMs: number = limits.pdfDrawingMs,
): (work: PdfWork) => Promise<PdfFile> {
  let before: Promise<unknown> = Promise.resolve()
  return (work) => {
    const drawn = before.then(() => (thread ? inThread(thread, work, patienceMs) : here(work)))
    before = drawn.catch(() => undefined)
    return drawn
  }
}

async function inThread(file: URL, work: PdfWork, patienceMs: number): Promise<PdfFile> {
  const worker = new Worker(file, { workerData: work })
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

async function here({ order, fonts }: PdfWork): Promise<PdfFile> {
  const { makePdf } = await import('#shared/report/pdf.ts')
  return makePdf(order, fonts)
}
