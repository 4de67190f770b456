import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { PaperSize } from '#shared/report/drawing/paper.ts'
import type { ExportedFile } from '#shared/report/exports.ts'

/** What the PDF is made of: plain data, so that a worker can be given it. */
export type PdfOrder = {
  readonly board: BoardSnapshot
  /** A day, `2027-03-01`. */
  readonly today: string
  readonly locale: string
  readonly paper: PaperSize
}

/** How far it is, for those who wait. */
export type PdfStep = 'fonts' | 'pages'

export type PdfNews =
  | { readonly kind: 'step'; readonly step: PdfStep }
  | { readonly kind: 'made'; readonly file: ExportedFile }
  | { readonly kind: 'failed'; readonly reason: string }
