import type { jsPDF } from 'jspdf'
import { type Block, paragraph, stack } from './block.ts'
import { palette, styles } from './palette.ts'
import { type Orientation, type PageArea, type PaperSize, pageArea } from './paper.ts'
import { createPen, type Pen } from './pen.ts'
import type { Typeface } from './typeface.ts'

/** The pages being filled, from top to bottom; a block never splits over two pages unless it is taller than one. */
export type Sheet = {
  readonly typeface: Typeface
  readonly area: () => PageArea
  /** What a landscape page will hold, before it is started. */
  readonly landscapeArea: () => PageArea
  /** Space left on the page, in points. */
  readonly remaining: () => number
  readonly startSection: (section: Section) => void
  readonly place: (block: Block, placing?: Placing) => void
  readonly skip: (height: number) => void
  /** Draws what every page has, once the number of pages is known. */
  readonly finish: (frame: (page: FramedPage, pen: Pen) => void) => void
}

export type Section = {
  /** At the top of its pages and among the bookmarks. */
  readonly title: string
  readonly orientation?: Orientation
  /** The bookmark it stands under. */
  readonly group?: string
}

export type Placing = {
  /** Room to keep free below, so that a heading is never the last thing on a page. */
  readonly keepBelow?: number
  /** Repeated at the top of the next page when the block moves there: a table's head. */
  readonly repeat?: Block
}

export type FramedPage = {
  readonly number: number
  readonly count: number
  readonly title: string
  readonly area: PageArea
}

type Page = { readonly title: string; readonly area: PageArea }

export function createSheet(pdf: jsPDF, typeface: Typeface, paper: PaperSize): Sheet {
  const pen = createPen(pdf)
  const pages: Page[] = []
  const groups = new Map<string, unknown>()
  let y = 0

  const current = (): Page => {
    const page = pages.at(-1)
    if (!page) throw new Error('the report has no page yet: start a section first')
    return page
  }
  const bottom = () => current().area.top + current().area.height
  const addPage = (title: string, orientation: Orientation) => {
    const area = pageArea(paper, orientation)
    if (pages.length > 0) pdf.addPage([area.pageWidth, area.pageHeight], orientation)
    pages.push({ title, area })
    y = area.top
  }
  const continuePage = () => {
    const { title, area } = current()
    addPage(title, area.pageWidth > area.pageHeight ? 'landscape' : 'portrait')
  }
  const draw = (block: Block) => {
    block.draw(pen, current().area.left, y)
    y += block.height
  }
  const place = (block: Block, { keepBelow = 0, repeat }: Placing = {}) => {
    const pageHeight = current().area.height - (repeat?.height ?? 0)
    const isFreshPage = y <= current().area.top + (repeat?.height ?? 0) + 0.01
    const below = Math.max(0, Math.min(keepBelow, pageHeight - block.height))
    if (y + block.height + below <= bottom() + 0.01) return draw(block)
    const halves = block.height > pageHeight ? block.split(bottom() - y) : null
    if (halves) {
      draw(halves[0])
      if (halves[1].height === 0) return
    } else if (isFreshPage) {
      throw new Error(`a block of ${block.height} points can't be divided over pages of ${pageHeight}`)
    }
    continuePage()
    if (repeat) draw(repeat)
    place(halves ? halves[1] : block, repeat ? { keepBelow, repeat } : { keepBelow })
  }

  return {
    typeface,
    area: () => current().area,
    landscapeArea: () => pageArea(paper, 'landscape'),
    remaining: () => bottom() - y,
    startSection: ({ title, orientation = 'portrait', group }) => {
      addPage(title, orientation)
      const page = { pageNumber: pages.length }
      if (group !== undefined && !groups.has(group)) groups.set(group, pdf.outline.add(null, group, page))
      pdf.outline.add(group === undefined ? null : groups.get(group), title, page)
    },
    place,
    skip: (height) => {
      y = Math.min(y + height, bottom())
    },
    finish: (frame) => {
      pages.forEach((page, index) => {
        pdf.setPage(index + 1)
        frame({ ...page, number: index + 1, count: pages.length }, pen)
      })
    },
  }
}

/** The large title a section opens with, and a line on what it shows. */
export function sectionTitle(sheet: Sheet, title: string, lead = ''): Block {
  const { width } = sheet.area()
  return stack(
    [
      paragraph(sheet.typeface, title, styles.title, width),
      ...(lead ? [paragraph(sheet.typeface, lead, { ...styles.body, colour: palette.muted }, width)] : []),
    ],
    4,
  )
}
