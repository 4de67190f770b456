import type { ReportFonts } from '#shared/report/drawing/typeface.ts'
import type { ReportInput } from '#shared/report/report.ts'

/** What the PDF is made of: plain data, so that another thread can be given it. */
export type PdfOrder = Omit<ReportInput, 'translate'> & { readonly fonts: ReportFonts }
