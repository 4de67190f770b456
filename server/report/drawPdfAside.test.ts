import { expect, it } from 'vitest'
import { createDrawPdfAside } from './drawPdfAside.ts'
import type { PdfOrder } from './pdfOrder.ts'

/** Draws for ever on A4, and answers at once on any other paper. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    if (workerData.paper === 'a4') for (;;) {}
    parentPort.postMessage({ fileName: 'okrs.pdf' })
  `)}`,
)

it('gives up a drawing that does not end, and goes on to the next', async () => {
  const draw = createDrawPdfAside(thread, 3_000)
  const endless = draw({ paper: 'a4' } as PdfOrder)
  const next = draw({ paper: 'letter' } as PdfOrder)
  await expect(endless).rejects.toThrow()
  expect(await next).toEqual({ fileName: 'okrs.pdf' })
}, 20_000)
