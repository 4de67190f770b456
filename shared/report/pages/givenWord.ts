import { isReserved, type Signature } from '#shared/records/room.ts'
import { type Block, paragraph } from '#shared/report/drawing/block.ts'
import type { Span } from '#shared/report/drawing/lines.ts'
import { coloured, palette, styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import type { Report } from '#shared/report/report.ts'

/** How somebody signed: only plain consent looks like consent. */
export const givenWord = ({ translate }: Report, { choice }: Signature): Span => ({
  text: translate(`commit.choices.${choice}`),
  style: isReserved(choice) ? coloured(styles.strong, palette.fall) : styles.strong,
})

/** What they said with it, as they said it. */
export const ownWords = ({ typeface }: Sheet, { words }: Signature, width: number): readonly Block[] =>
  words.trim() ? [paragraph(typeface, `“${words.trim()}”`, styles.body, width)] : []
