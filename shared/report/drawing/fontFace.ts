/** What the layout has to know of a TrueType font: which characters it has and how wide they are. */
export type FontFace = {
  /** Advance width in thousandths of the type size; `null` for a character the font doesn't have. */
  readonly advance: (codePoint: number) => number | null
}

/**
 * Reads the `cmap`, `hmtx` and `head` tables. Only characters of the Basic Multilingual Plane count: jsPDF writes no
 * others, so a font that has an emoji still couldn't show it here.
 */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readTables(view)
  const unitsPerEm = view.getUint16(tableOffset(tables, 'head') + 18)
  const metricCount = view.getUint16(tableOffset(tables, 'hhea') + 34)
  const metrics = tableOffset(tables, 'hmtx')
  const glyphOf = readCharacterMap(view, tableOffset(tables, 'cmap'))
  return {
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint)
      if (glyph === 0) return null
      const width = view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1))
      return (width * 1000) / unitsPerEm
    },
  }
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(record + offset)))
    tables.set(tag, view.getUint32(record + 8))
  }
  return tables
}

function tableOffset(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag)
  if (offset === undefined) throw new Error(`not a TrueType font: it has no ${tag} table`)
  return offset
}

const segmentMapping = 4
const unicodePlatform = 0
const windowsPlatform = 3

/** Finds the same sub-table that jsPDF reads: format 4, Unicode. */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + 8 * index
    const platform = view.getUint16(record)
    const isUnicode = platform === unicodePlatform || (platform === windowsPlatform && view.getUint16(record + 2) === 1)
    const subtable = cmap + view.getUint32(record + 4)
    if (isUnicode && view.getUint16(subtable) === segmentMapping) return segmentLookup(view, subtable)
  }
  throw new Error('the font has no Unicode character map of format 4')
}

function segmentLookup(view: DataView, subtable: number): (codePoint: number) => number {
  const doubledCount = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubledCount + 2
  const deltas = starts + doubledCount
  const ranges = deltas + doubledCount
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    for (let offset = 0; offset < doubledCount; offset += 2) {
      if (view.getUint16(ends + offset) < codePoint) continue
      const start = view.getUint16(starts + offset)
      if (start > codePoint) return 0
      const delta = view.getUint16(deltas + offset)
      const range = view.getUint16(ranges + offset)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = view.getUint16(ranges + offset + range + 2 * (codePoint - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
