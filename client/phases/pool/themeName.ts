import { inOrder } from '#shared/domain/inOrder.ts'
import { whereTheme } from '#shared/domain/themes.ts'
import type { ThemeId } from '#shared/ids.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** What a theme is called where it is spoken of; one without a name by the first sticky in it. */
export function themeNameOf(board: BoardSnapshot, id: ThemeId, t: Translate): string {
  const name = board.themes.get(id)?.name
  if (name) return name
  const [first] = inOrder(
    [...board.stickies.values()].filter(({ theme }) => theme && whereTheme(theme, board.themes)?.id === id),
  )
  return first ? t('pool.theme.unnamedWith', { text: shortened(first.text) }) : t('pool.theme.unnamed')
}

const shownCharacters = 32

/** The beginning of a text, for the name of a control. */
export const shortened = (text: string): string =>
  text.length <= shownCharacters ? text : `${[...text].slice(0, shownCharacters).join('').trimEnd()}…`
