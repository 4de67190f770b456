import type { TextStyle } from './palette.ts'
import { printable } from './printable.ts'
import type { FaceName, Typeface } from './typeface.ts'

/** Text in one style; a paragraph is a row of them. */
export type Span = { readonly text: string; readonly style: TextStyle }

export type Segment = {
  readonly x: number
  readonly face: FaceName
  readonly text: string
  readonly style: TextStyle
}

/** One set line, in points: `ascent` from its top to the baseline. */
export type Line = {
  readonly segments: readonly Segment[]
  readonly width: number
  readonly height: number
  readonly ascent: number
}

type Piece = { readonly text: string; readonly style: TextStyle; readonly width: number }
/** What may not be torn apart, and the blank that follows it. */
type Word = { readonly pieces: Piece[]; width: number; blank: number }

/** A break is allowed at blanks, after hyphens and slashes inside words, and around every CJK character. */
const atoms =
  /\n|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\n \u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+| +/g
const isCjk = /^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/

/** Sets text into lines no wider than `width`; a word that is wider than a line is broken, never cut off. */
export function breakLines(typeface: Typeface, spans: readonly Span[], width: number): readonly Line[] {
  const lines: Line[] = []
  let line: Word[] = []
  let used = 0
  const fallback = spans[0]?.style
  const endLine = () => {
    lines.push(setLine(typeface, line, fallback))
    line = []
    used = 0
  }
  for (const word of readWords(typeface, spans)) {
    if (word === 'break') {
      endLine()
      continue
    }
    for (const part of word.width > width ? breakWord(typeface, word, width) : [word]) {
      if (line.length > 0 && used + part.width > width + 0.01) endLine()
      line.push(part)
      used += part.width + part.blank
    }
  }
  if (line.length > 0 || lines.length === 0) endLine()
  return lines
}

function* readWords(typeface: Typeface, spans: readonly Span[]): Generator<Word | 'break'> {
  let word: Word | null = null
  for (const { text, style } of spans) {
    for (const atom of text.match(atoms) ?? []) {
      if (atom === '\n') {
        if (word) yield word
        word = null
        yield 'break'
      } else if (atom.startsWith(' ')) {
        if (word) word.blank += typeface.width(' ', style.weight, style.size)
      } else {
        for (const [index, part] of breakable(atom).entries()) {
          const mayBreak =
            index > 0 || isCjk.test(part) || (word !== null && (word.blank > 0 || isCjk.test(lastText(word))))
          if (word && mayBreak) {
            yield word
            word = null
          }
          word ??= { pieces: [], width: 0, blank: 0 }
          const width = typeface.width(part, style.weight, style.size)
          word.pieces.push({ text: part, style, width })
          word.width += width
        }
      }
    }
  }
  if (word) yield word
}

/** "time-to-hire" and "and/or" may be broken after the sign. */
const breakable = (atom: string): readonly string[] => atom.split(/(?<=\p{L}[-/])(?=\p{L})/u)
const lastText = (word: Word): string => word.pieces.at(-1)?.text ?? ''

function breakWord(typeface: Typeface, word: Word, width: number): readonly Word[] {
  const parts: Word[] = []
  let part: Word = { pieces: [], width: 0, blank: 0 }
  for (const { text, style } of word.pieces) {
    for (const character of text) {
      const advance = typeface.width(character, style.weight, style.size)
      if (part.width + advance > width && part.pieces.length > 0) {
        parts.push(part)
        part = { pieces: [], width: 0, blank: 0 }
      }
      part.pieces.push({ text: character, style, width: advance })
      part.width += advance
    }
  }
  part.blank = word.blank
  parts.push(part)
  return parts
}

/** Neighbours in one style are joined with their blanks, so that a reader of the PDF finds words and not letters. */
function setLine(typeface: Typeface, words: readonly Word[], fallback: TextStyle | undefined): Line {
  const joined: { text: string; style: TextStyle }[] = []
  words.forEach((word, index) => {
    for (const piece of word.pieces) {
      const last = joined.at(-1)
      if (last?.style === piece.style) last.text += piece.text
      else joined.push({ text: piece.text, style: piece.style })
    }
    const last = joined.at(-1)
    if (last && word.blank > 0 && index < words.length - 1) last.text += ' '
  })
  const segments: Segment[] = []
  let x = 0
  for (const { text, style } of joined) {
    for (const run of typeface.runs(text, style.weight)) {
      segments.push({ x, face: run.face, text: run.text, style })
      x += typeface.width(run.text, style.weight, style.size)
    }
  }
  const styles = joined.length > 0 ? joined.map(({ style }) => style) : fallback ? [fallback] : []
  const height = Math.max(0, ...styles.map(({ size, leading }) => size * leading))
  const size = Math.max(0, ...styles.map((style) => style.size))
  return { segments, width: x, height, ascent: (height - size) / 2 + size * 0.86 }
}

/** Spans from a plain text. */
export const plain = (text: string, style: TextStyle): readonly Span[] => [{ text: printable(text), style }]
