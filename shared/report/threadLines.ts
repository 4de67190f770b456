import { threadOfKeyResult } from '#shared/domain/goldenThread.ts'
import { whereThemes } from '#shared/domain/themes.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Report } from './report.ts'
import { readStory } from './themeStory.ts'

/** The golden thread from a key result up into the numbers, `driver → target`; `''` where it hangs on no driver. */
export function driverThread({ board }: Report, keyResultId: string): string {
  const thread = threadOfKeyResult(board, keyResultId)
  const names = [thread?.driver?.name, thread?.target?.name].filter(Boolean)
  return [...new Set(names)].join(' → ')
}

/** The golden thread from a priority down into the room: its themes with their dots and notes; `''` where it names none. */
export function themeThread({ board, translate }: Report, priority: Entry<'priorities'>): string {
  const named = new Set(whereThemes(priority.themeIds, board.themes))
  const themes = readStory(board).themes.filter(({ theme }) => named.has(theme))
  return themes
    .map(({ theme, dots, noteCount }) => {
      const counted = [
        ...(dots === null ? [] : [translate('report.why.dots', { count: dots })]),
        translate('report.why.notes', { count: noteCount }),
      ]
      return `${theme.name} (${counted.join(', ')})`
    })
    .join(' · ')
}
