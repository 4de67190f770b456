import { type FontFace, readFontFace } from './fontFace.ts'
import type { Weight } from './palette.ts'

/**
 * TrueType fonts, as files. `symbols` holds what Noto Sans lacks (arrows, comparison signs); `cjk` is fetched only when
 * the text has Chinese, Japanese or Korean characters.
 */
export type ReportFonts = {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly symbols: Uint8Array
  readonly cjk?: Uint8Array | undefined
}

export type FaceName = keyof ReportFonts

/** A stretch of text that one font can draw. */
export type FontRun = { readonly face: FaceName; readonly text: string }

export type Typeface = {
  readonly runs: (text: string, weight: Weight) => readonly FontRun[]
  /** In points, for a type size in points. */
  readonly width: (text: string, weight: Weight, size: number) => number
  /** The characters that no font has, as `U+1F600`, sorted. */
  readonly missingGlyphs: () => readonly string[]
}

type Glyph = { readonly face: FaceName; readonly character: string; readonly advance: number }

const order: { readonly [Name in Weight]: readonly FaceName[] } = {
  regular: ['regular', 'symbols', 'cjk'],
  bold: ['bold', 'symbols', 'cjk', 'regular'],
}

/** Drawn where no font has a character, the first of them that can be: an empty box, the replacement sign, a question mark. */
const replacements = ['▯', '\ufffd', '?']

export function createTypeface(fonts: ReportFonts): Typeface {
  const faces = new Map<FaceName, FontFace>()
  for (const name of ['regular', 'bold', 'symbols', 'cjk'] as const) {
    const bytes = fonts[name]
    if (bytes) faces.set(name, readFontFace(bytes))
  }
  const known: { readonly [Name in Weight]: Map<string, Glyph> } = { regular: new Map(), bold: new Map() }
  const missing = new Set<number>()

  const find = (character: string, weight: Weight): Glyph | null => {
    for (const face of order[weight]) {
      const advance = faces.get(face)?.advance(codePointOf(character)) ?? null
      if (advance !== null) return { face, character, advance }
    }
    return null
  }
  const glyphOf = (character: string, weight: Weight): Glyph => {
    const before = known[weight].get(character)
    if (before) return before
    const found = find(character, weight)
    if (!found) missing.add(codePointOf(character))
    const glyph = found ?? firstOf(replacements, (replacement) => find(replacement, weight))
    known[weight].set(character, glyph)
    return glyph
  }

  return {
    runs: (text, weight) => {
      const runs: { face: FaceName; text: string }[] = []
      for (const character of text) {
        const glyph = glyphOf(character, weight)
        const last = runs.at(-1)
        if (last?.face === glyph.face) last.text += glyph.character
        else runs.push({ face: glyph.face, text: glyph.character })
      }
      return runs
    },
    width: (text, weight, size) => {
      let thousandths = 0
      for (const character of text) thousandths += glyphOf(character, weight).advance
      return (thousandths * size) / 1000
    },
    missingGlyphs: () =>
      [...missing]
        .sort((one, other) => one - other)
        .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`),
  }
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0

function firstOf(candidates: readonly string[], find: (candidate: string) => Glyph | null): Glyph {
  for (const candidate of candidates) {
    const found = find(candidate)
    if (found) return found
  }
  throw new Error(`the report font has none of ${candidates.join(' ')}`)
}
