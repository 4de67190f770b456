import { isLeap } from './leap.ts'
import {
  type AmountContext,
  type AmountOffer,
  type AmountReading,
  readAmount,
  type Understanding,
} from './readAmount.ts'

/** A field that a cell goes to, and the number that stands in it. */
export type PastePlace = AmountContext & { readonly before: number | undefined }

export type PastedCell<Place extends PastePlace> = {
  /** Row and column in the paste, `0:1`. */
  readonly at: string
  readonly text: string
  /** `null` where the paste is larger than what there is to fill. */
  readonly place: Place | null
  readonly reading: AmountReading
  readonly isLeap: boolean
}

export type ReadPaste<Place extends PastePlace> = {
  /** The first row where it holds no number at all: the names of the columns. */
  readonly header: readonly string[] | null
  readonly cells: readonly PastedCell<Place>[]
  /** What is still to be asked, once for all cells of its kind. */
  readonly question: { readonly text: string; readonly place: Place; readonly offers: readonly AmountOffer[] } | null
}

/**
 * Rows of cells out of a spreadsheet, read with what was already answered (`understood`) and laid beside the fields they go
 * to, row by row. A cell is never dropped: it has a number, a question, a reason, or is an empty one, which changes nothing.
 */
export function readPaste<Place extends PastePlace>(
  rows: readonly (readonly string[])[],
  placeOf: (row: number, column: number) => Place | null,
  understood: Understanding,
): ReadPaste<Place> {
  const [first = [], ...below] = rows
  const header = below.length > 0 && first.some(isWord) && !first.some((text) => /\d/.test(text)) ? first : null
  const cells = (header ? below : rows).flatMap((texts, row) =>
    texts.map((text, column) => ({
      at: `${row}:${column}`,
      ...readCell(text, placeOf(row, column), understood),
    })),
  )
  const filled = cells.filter(({ reading }) => !isEmpty(reading))
  const [question = null] = filled.flatMap(({ text, place, reading }) =>
    place && reading.kind === 'ask' ? [{ text, place, offers: reading.offers }] : [],
  )
  return { header, cells: filled, question }
}

/** What one answer says about the other cells: only that in which the offers differ. */
export function understandingOf(offers: readonly AmountOffer[], chosen: AmountOffer): Understanding {
  const differs = (part: keyof Understanding) =>
    new Set(offers.map(({ understanding }) => understanding[part])).size > 1
  const parts = (['decimal', 'small', 'exponent'] as const).filter(differs)
  return Object.fromEntries(parts.map((part) => [part, chosen.understanding[part]]))
}

function readCell<Place extends PastePlace>(
  text: string,
  place: Place | null,
  understood: Understanding,
): Omit<PastedCell<Place>, 'at'> {
  const reading = readAmount(text, place ?? anywhere, understood)
  return { text, place, reading, isLeap: reading.kind === 'one' && isLeap(place?.before, reading.value) }
}

const anywhere: AmountContext = { measure: 'count', currency: '', locale: 'en' }

const isWord = (text: string): boolean => /\p{L}/u.test(text)
const isEmpty = (reading: AmountReading): boolean => reading.kind === 'none' && reading.problem.code === 'empty'
