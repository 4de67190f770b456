import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { defaultLanguage, languages } from '#shared/messages/languages.ts'
import { loadTranslator } from '#shared/messages/loadTranslator.ts'
import { readFonts } from '#shared/report/fonts.ts'
import { makePdf, type PdfFile, type PdfOrder } from '#shared/report/pdf.ts'

/** How far it is, for those who wait. */
export type PdfStep = 'fonts' | 'pages'

/** What a worker that draws tells; after the last two it has nothing more to say. */
export type PdfNews =
  | { readonly kind: 'step'; readonly step: PdfStep }
  | { readonly kind: 'made'; readonly file: PdfFile }
  | { readonly kind: 'failed'; readonly reason: string }

/** Fetches the fonts and draws; the same in a worker and on the page. Rejects where a font can't be loaded. */
export async function makePdfHere(order: PdfOrder, onStep: (step: PdfStep) => void): Promise<PdfFile> {
  onStep('fonts')
  const fonts = await readFonts(fetchFont)
  const { t: translate } = await translatorOf(order.locale)
  onStep('pages')
  return makePdf({ ...order, translate }, fonts)
}

/** English came with this script: drawing in it asks for nothing more. */
const translatorOf = async (language: string) =>
  language === defaultLanguage ? createTranslator() : loadTranslator(languages, language)

async function fetchFont(file: string): Promise<Uint8Array> {
  const response = await fetch(`/fonts/${file}`)
  if (!response.ok) throw new Error(`the font ${file} could not be loaded`)
  return new Uint8Array(await response.arrayBuffer())
}
