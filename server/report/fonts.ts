/// <reference path="./subset-font.d.ts" />
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { fontFiles } from '#shared/report/fonts.ts'

type Range = readonly [first: number, last: number]

/** Noto Sans for what Europe, Vietnam and Turkey write. */
const textRanges: readonly Range[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x24f], // Latin-1, Latin Extended-A and -B
  [0x250, 0x2ff], // phonetic letters, spacing accents
  [0x300, 0x36f], // combining accents
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese
  [0x1f00, 0x1fff], // Greek Extended
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x218f], // letter-like signs, fractions
  [0x2212, 0x2212], // minus
  [0xfffd, 0xfffd], // replacement sign
]

/** Noto Sans JP lends what Noto Sans lacks. */
const symbolRanges: readonly Range[] = [
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematics
  [0x2460, 0x24ff], // enclosed numbers
  [0x25a0, 0x25ff], // shapes
  [0x2600, 0x27bf], // stars, ticks
]

const sources: readonly { readonly file: string; readonly source: string; readonly ranges: readonly Range[] }[] = [
  {
    file: fontFiles.regular,
    source: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    ranges: textRanges,
  },
  {
    file: fontFiles.bold,
    source: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
    ranges: textRanges,
  },
  {
    file: fontFiles.symbols,
    source: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    ranges: symbolRanges,
  },
]

/** Writes the report's fonts, cut down to what it prints, into a folder: together about a tenth of the originals. */
export async function buildFonts(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  for (const { file, source, ranges } of sources) {
    const characters = ranges.map(([first, last]) => charactersBetween(first, last)).join('')
    await writeFile(join(outDir, file), await subset(await readSource(source), characters))
  }
}

/** Noto Sans JP cut down to the given characters, for boards that have them; milliseconds once it has been read. */
export async function buildCjkFont(characters: string): Promise<Uint8Array> {
  return subset(await readSource('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'), characters)
}

const readSource = (path: string): Promise<Buffer> => readFile(createRequire(import.meta.url).resolve(path))

/** Without hinting and ligatures, which a PDF drawn by jsPDF has no use for. */
const subset = (font: Buffer, characters: string): Promise<Buffer> =>
  subsetFont(font, characters, { targetFormat: 'truetype', noHinting: true, keepFeatures: [] })

const charactersBetween = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
