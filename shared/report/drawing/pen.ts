import type { jsPDF } from 'jspdf'
import type { Line } from './lines.ts'
import type { Colour } from './palette.ts'

/** Draws on the current page; points from its top left corner. */
export type Pen = {
  readonly line: (line: Line, x: number, top: number) => void
  readonly rule: (x1: number, y1: number, x2: number, y2: number, colour: Colour, thickness?: number) => void
  readonly box: (x: number, y: number, width: number, height: number, fill: Colour, radius?: number) => void
  readonly frame: (x: number, y: number, width: number, height: number, colour: Colour, radius?: number) => void
}

export const hairline = 0.6

export function createPen(pdf: jsPDF): Pen {
  return {
    line: (line, x, top) => {
      for (const segment of line.segments) {
        if (segment.text.trim() === '') continue
        pdf.setFont(segment.face, 'normal')
        pdf.setFontSize(segment.style.size)
        pdf.setTextColor(segment.style.colour)
        pdf.text(segment.text, x + segment.x, top + line.ascent)
      }
    },
    rule: (x1, y1, x2, y2, colour, thickness = hairline) => {
      pdf.setDrawColor(colour)
      pdf.setLineWidth(thickness)
      pdf.line(x1, y1, x2, y2)
    },
    box: (x, y, width, height, fill, radius = 0) => {
      pdf.setFillColor(fill)
      if (radius > 0) pdf.roundedRect(x, y, width, height, radius, radius, 'F')
      else pdf.rect(x, y, width, height, 'F')
    },
    frame: (x, y, width, height, colour, radius = 0) => {
      pdf.setDrawColor(colour)
      pdf.setLineWidth(hairline)
      pdf.roundedRect(x, y, width, height, radius, radius, 'S')
    },
  }
}
