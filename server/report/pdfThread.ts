import { parentPort, workerData } from 'node:worker_threads'
import { makePdf } from '#shared/report/pdf.ts'
import type { PdfWork } from './drawPdfAside.ts'

// Draws one PDF beside the server's own thread, so that nobody's edits wait for it; ends when it has answered.
const { order, fonts }: PdfWork = workerData
parentPort?.postMessage(makePdf(order, fonts))
