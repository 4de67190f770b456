import type * as Y from 'yjs'
import { whereTheme, withThoseMerged } from '#shared/domain/themes.ts'
import type { StickyId, ThemeId } from '#shared/ids.ts'
import { readOne } from '../mirror.ts'
import { addRecord, asOneStep, removeRecord, updateRecord } from '../writeRecords.ts'
import { placeAtEnd } from './place.ts'
import { groupStickies, ungroupStickies } from './stickies.ts'

export type NewTheme = {
  readonly id: ThemeId
  /** May be empty: it is named when people see what it holds. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly createdAt?: number
}

/** Adds a theme behind the others and puts stickies into it; taking them out of another theme splits that one. */
export function groupIntoNewTheme(board: Y.Doc, theme: NewTheme, stickies: readonly StickyId[]): void {
  const { id, ...fields } = theme
  asOneStep(board, () => {
    addRecord(board, 'themes', id, { ...fields, order: placeAtEnd(board, 'themes') })
    groupStickies(board, stickies, id)
  })
}

export function renameTheme(board: Y.Doc, id: ThemeId, name: string): void {
  updateRecord(board, 'themes', id, { name: name.trim() })
}

/**
 * Everything in `from` goes into `into`, which keeps its name; an unnamed one takes over the other's. `from` stays as a
 * forwarding address: dots, priorities, and stickies that somebody places there meanwhile are found where it went.
 */
export function mergeThemes(board: Y.Doc, from: ThemeId, into: ThemeId): void {
  if (from === into) return
  const themes = readOne(board, 'themes')
  const target = themes.get(into)
  if (!target) return
  asOneStep(board, () => {
    groupStickies(board, membersOf(board, from), into)
    if (target.name === '') updateRecord(board, 'themes', into, { name: themes.get(from)?.name ?? '' })
    updateRecord(board, 'themes', into, { mergedInto: undefined })
    updateRecord(board, 'themes', from, { mergedInto: into })
  })
}

/** Removes a theme, with those that went into it; its stickies are ungrouped again. */
export function removeTheme(board: Y.Doc, id: ThemeId): void {
  asOneStep(board, () => {
    ungroupStickies(board, membersOf(board, id))
    for (const gone of withThoseMerged(id, readOne(board, 'themes'))) removeRecord(board, 'themes', gone)
  })
}

function membersOf(board: Y.Doc, theme: ThemeId): readonly StickyId[] {
  const themes = readOne(board, 'themes')
  return [...readOne(board, 'stickies').values()].flatMap((sticky) =>
    sticky.theme && whereTheme(sticky.theme, themes)?.id === theme ? [sticky.id] : [],
  )
}
