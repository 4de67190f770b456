import { expect, it } from 'vitest'
import type { PaperSize } from '#shared/report/drawing/paper.ts'
import { createDrawPdfAside, type PdfWork } from './drawPdfAside.ts'

/** Draws for ever on A4, and answers at once on any other paper. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    if (workerData.order.paper === 'a4') for (;;) {}
    parentPort.postMessage({ fileName: 'okrs.pdf' })
  `)}`,
)

const on = (paper: PaperSize) => ({ order: { paper } }) as PdfWork

it('gives up a drawing that does not end, and goes on to the next', async () => {
  const draw = createDrawPdfAside(thread, 3_000)
  const endless = draw(on('a4'))
  const next = draw(on('letter'))
  await expect(endless).rejects.toThrow()
  expect(await next).toEqual({ fileName: 'okrs.pdf' })
}, 20_000)
