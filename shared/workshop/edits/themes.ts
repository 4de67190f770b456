import type * as Y from 'yjs'
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

/** Everything in `from` goes into `into`, which keeps its name; an unnamed one takes over the other's. */
export function mergeThemes(board: Y.Doc, from: ThemeId, into: ThemeId): void {
  if (from === into) return
  const themes = readOne(board, 'themes')
  const target = themes.get(into)
  if (!target) return
  asOneStep(board, () => {
    groupStickies(board, membersOf(board, from), into)
    if (target.name === '') updateRecord(board, 'themes', into, { name: themes.get(from)?.name ?? '' })
    removeRecord(board, 'themes', from)
  })
}

/** Removes a theme; its stickies are ungrouped again. */
export function removeTheme(board: Y.Doc, id: ThemeId): void {
  asOneStep(board, () => {
    ungroupStickies(board, membersOf(board, id))
    removeRecord(board, 'themes', id)
  })
}

const membersOf = (board: Y.Doc, theme: ThemeId): readonly StickyId[] =>
  [...readOne(board, 'stickies').values()].flatMap((sticky) => (sticky.theme === theme ? [sticky.id] : []))
