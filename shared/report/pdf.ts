import { jsPDF } from 'jspdf'
import { readContributions } from './contributions.ts'
import { paragraph } from './drawing/block.ts'
import { palette, styles } from './drawing/palette.ts'
import type { PaperSize } from './drawing/paper.ts'
import type { Pen } from './drawing/pen.ts'
import { hairline } from './drawing/pen.ts'
import { createSheet, type FramedPage, type Sheet } from './drawing/sheet.ts'
import { createTypeface, type FaceName, type ReportFonts } from './drawing/typeface.ts'
import { type ExportedFile, exportedFileName } from './exportedFile.ts'
import { calendarPage } from './pages/calendarPage.ts'
import { cover } from './pages/cover.ts'
import { findingsPage } from './pages/findingsPage.ts'
import { glossaryPage } from './pages/glossaryPage.ts'
import { matrixPage } from './pages/matrixPage.ts'
import { numbersPage } from './pages/numbersPage.ts'
import { objectivePage } from './pages/objectivePage.ts'
import { promisesPage } from './pages/promisesPage.ts'
import { signaturesPage } from './pages/signaturesPage.ts'
import { footerLabel } from './pages/statusLabel.ts'
import { strategyPage } from './pages/strategyPage.ts'
import { unitPage } from './pages/unitPage.ts'
import { whyPage } from './pages/whyPage.ts'
import { createReport, type Report, type ReportInput } from './report.ts'

/** What a PDF is made of but its texts: plain data, so that a worker can be given it. */
export type PdfOrder = Omit<ReportInput, 'translate'> & { readonly paper: PaperSize }

export type PdfFile = ExportedFile & {
  readonly body: Uint8Array
  /** Characters that no font has, as `U+1F600`: each was drawn as a clear replacement. */
  readonly missingGlyphs: readonly string[]
}

/**
 * The document that everybody takes home. The same board on the same day gives the same bytes, in Node and in browsers.
 * It takes a second or two: draw it where nobody's typing waits for it.
 */
export function makePdf({ paper, ...order }: ReportInput & { readonly paper: PaperSize }, fonts: ReportFonts): PdfFile {
  const report = createReport(order)
  const pdf = new jsPDF({ unit: 'pt', format: paper, compress: true, putOnlyUsedFonts: true })
  describe(pdf, report)
  addFonts(pdf, fonts)
  const typeface = createTypeface(fonts)
  const sheet = createSheet(pdf, typeface, paper)
  drawPages(sheet, report)
  sheet.finish((page, pen) => drawFrame(sheet, report, page, pen))
  return {
    contentType: 'application/pdf',
    fileName: exportedFileName('okrs.pdf', order.board),
    body: new Uint8Array(pdf.output('arraybuffer')),
    missingGlyphs: typeface.missingGlyphs(),
  }
}

function drawPages(sheet: Sheet, report: Report): void {
  const { strategy, board } = report
  const contributions = readContributions(board, strategy)
  cover(sheet, report)
  strategyPage(sheet, report)
  whyPage(sheet, report)
  numbersPage(sheet, report)
  for (const branch of strategy.company) objectivePage(sheet, report, contributions, branch)
  for (const branch of strategy.units) unitPage(sheet, report, contributions, branch)
  matrixPage(sheet, report, contributions)
  promisesPage(sheet, report)
  findingsPage(sheet, report)
  calendarPage(sheet, report)
  signaturesPage(sheet, report)
  glossaryPage(sheet, report)
}

/** Date and file id come from the content: whoever prints the same state holds the same file. */
function describe(pdf: jsPDF, { title, company, hash, status, today }: Report): void {
  const day = status.kind === 'draft' ? today : new Date(status.at).toISOString()
  pdf.setCreationDate(`D:${day.slice(0, 10).replaceAll('-', '')}000000+00'00'`)
  pdf.setFileId(hash.slice(0, 32).toUpperCase())
  pdf.setDocumentProperties({ title, author: company, creator: 'Offsite' })
  pdf.setDisplayMode(undefined, undefined, 'UseOutlines')
}

function addFonts(pdf: jsPDF, fonts: ReportFonts): void {
  const names: readonly FaceName[] = ['regular', 'bold', 'symbols', 'cjk']
  for (const name of names) {
    const bytes = fonts[name]
    if (!bytes) continue
    pdf.addFileToVFS(`${name}.ttf`, binaryString(bytes))
    pdf.addFont(`${name}.ttf`, name, 'normal')
  }
}

const chunkBytes = 8_192

/** jsPDF takes files as one character per byte. */
function binaryString(bytes: Uint8Array): string {
  const chunks: string[] = []
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + chunkBytes)))
  }
  return chunks.join('')
}

/** What stands on every page: where one is, how firm it is, and which content it belongs to. */
function drawFrame({ typeface }: Sheet, report: Report, { number, count, title, area }: FramedPage, pen: Pen): void {
  const right = area.left + area.width
  const footer = area.pageHeight - 40
  pen.rule(area.left, footer, right, footer, palette.line, hairline)
  const half = area.width / 2 - 8
  const firmness = paragraph(typeface, footerLabel(report), styles.label, area.width * 0.7)
  firmness.draw(pen, area.left, footer + 7)
  const page = report.translate('report.footer.page', { number, count })
  paragraph(typeface, page, styles.label, area.width * 0.28, 'right').draw(
    pen,
    area.left + area.width * 0.72,
    footer + 7,
  )
  if (number === 1) return
  const head = oneLine(typeface, title, half)
  paragraph(typeface, head, styles.label, half).draw(pen, area.left, 34)
  const name = oneLine(typeface, [report.company, report.title].filter(Boolean).join(' · '), half)
  paragraph(typeface, name, styles.label, half, 'right').draw(pen, right - half, 34)
}

/** A running head is one line: it is shortened with an ellipsis, the full words stand in the page's title. */
function oneLine(typeface: Sheet['typeface'], text: string, width: number): string {
  const { size, weight } = styles.label
  if (typeface.width(text, weight, size) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && typeface.width(`${characters.join('')}…`, weight, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
