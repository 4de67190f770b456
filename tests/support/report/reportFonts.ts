import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ReportFonts } from '#shared/report/drawing/typeface.ts'

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(path)))

const japanese = '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'

/** The whole fonts as they come from their packages: tests need no build. */
export const wholeFonts = (): ReportFonts => ({
  regular: read('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: read('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  symbols: read(japanese),
})
