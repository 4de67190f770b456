import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { printable } from './drawing/printable.ts'
import type { ReportFonts } from './drawing/typeface.ts'

/** What the built font files are called; they lie in `dist/fonts` and are served under `/fonts/`. */
export const fontFiles = {
  regular: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-SemiBold.ttf',
  symbols: 'NotoSans-Symbols.ttf',
} as const

/** The fonts of every report, `read` by the names of their files; the one for Chinese, Japanese and Korean is apart. */
export async function readFonts(read: (file: string) => Promise<Uint8Array>): Promise<ReportFonts> {
  const [regular, bold, symbols] = await Promise.all([
    read(fontFiles.regular),
    read(fontFiles.bold),
    read(fontFiles.symbols),
  ])
  return { regular, bold, symbols }
}

/** Han, kana, hangul and their punctuation and wide forms: what the CJK font is fetched for. */
const cjkCharacters = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g

/**
 * The Chinese, Japanese and Korean characters that a report of this board will show, each once, sorted; empty for most
 * boards. Subset the CJK font to them and pass it as `fonts.cjk`.
 */
export function cjkCharactersOf(board: BoardSnapshot): string {
  const found = new Set<string>()
  collect(Object.values(board), found)
  return [...found].sort().join('')
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const character of printable(value).match(cjkCharacters) ?? []) found.add(character)
  } else if (value instanceof Map) for (const entry of value.values()) collect(entry, found)
  else if (typeof value === 'object' && value !== null) for (const field of Object.values(value)) collect(field, found)
}
