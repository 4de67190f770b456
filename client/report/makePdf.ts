import { createTranslator } from '#shared/messages/completeTranslator.ts'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import { type ExportedFile, exportFile } from '#shared/report/exports.ts'
import { fontFiles } from '#shared/report/fonts.ts'
import type { PdfOrder, PdfStep } from './pdfOrder.ts'

/** Fetches the fonts and draws; the same in a worker and on the page. Rejects where a font can't be loaded. */
export async function makePdf(order: PdfOrder, onStep: (step: PdfStep) => void): Promise<ExportedFile> {
  onStep('fonts')
  const fonts = await loadFonts()
  onStep('pages')
  const translate = createTranslator(order.locale).t
  return exportFile('okrs.pdf', { ...order, translate, fonts: () => fonts })
}

async function loadFonts(): Promise<ReportFonts> {
  const [regular, bold, symbols] = await Promise.all([
    loadFont(fontFiles.regular),
    loadFont(fontFiles.bold),
    loadFont(fontFiles.symbols),
  ])
  return { regular, bold, symbols }
}

async function loadFont(file: string): Promise<Uint8Array> {
  const response = await fetch(`/fonts/${file}`)
  if (!response.ok) throw new Error(`the font ${file} could not be loaded`)
  return new Uint8Array(await response.arrayBuffer())
}
