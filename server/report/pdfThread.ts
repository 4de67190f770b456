import { parentPort, workerData } from 'node:worker_threads'
import { translate } from '#server/translate.ts'
import { exportFile } from '#shared/report/exports.ts'
import type { PdfOrder } from './pdfOrder.ts'

// Draws one PDF beside the server's own thread, so that nobody's edits wait for it; ends when it has answered.
const { fonts, ...order }: PdfOrder = workerData
parentPort?.postMessage(exportFile('okrs.pdf', { ...order, translate, fonts: () => fonts }))
