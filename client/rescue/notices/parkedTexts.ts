import { limits } from '#shared/limits.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { ChangeWords } from './useChangeWords.ts'

/** A change as items of the parking lot: one, or as many as its words need. */
export function parkedTexts(t: Translate, { what, words, differences }: ChangeWords): readonly string[] {
  const said = differences.map(({ field, mine }) => t('rescue.parked', { what: field, words: mine }))
  const whole = [t('rescue.parked', { what, words }), ...said.filter((line) => !line.endsWith(words))].join('\n')
  const characters = [...whole]
  const pieces: string[] = []
  for (let from = 0; from < characters.length; from += limits.shortTextLength / 2)
    pieces.push(characters.slice(from, from + limits.shortTextLength / 2).join(''))
  return pieces
}
