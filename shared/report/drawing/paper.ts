export const paperSizes = ['a4', 'letter'] as const
export type PaperSize = (typeof paperSizes)[number]
export const defaultPaper: PaperSize = 'a4'
/** The paper of this name, the usual one where there is none. */
export const paperNamed = (name: string | undefined): PaperSize =>
  paperSizes.find((size) => size === name) ?? defaultPaper
export type Orientation = 'portrait' | 'landscape'

/** Points, 72 to the inch. */
const portraitPoints: { readonly [Size in PaperSize]: readonly [number, number] } = {
  a4: [595.28, 841.89],
  letter: [612, 792],
}

/** Where things may stand on a page, in points from its top left corner. */
export type PageArea = {
  readonly pageWidth: number
  readonly pageHeight: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const sideMargin = 54
const topMargin = 66
const bottomMargin = 60

export function pageArea(size: PaperSize, orientation: Orientation): PageArea {
  const [short, long] = portraitPoints[size]
  const [pageWidth, pageHeight] = orientation === 'portrait' ? [short, long] : [long, short]
  return {
    pageWidth,
    pageHeight,
    left: sideMargin,
    top: topMargin,
    width: pageWidth - 2 * sideMargin,
    height: pageHeight - topMargin - bottomMargin,
  }
}
