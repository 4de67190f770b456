import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { newId, type StickyId, type ThemeId } from '#shared/ids.ts'
import {
  groupStickies,
  layInTray,
  mergeDuplicates,
  separateDuplicate,
  ungroupStickies,
} from '#shared/workshop/edits/stickies.ts'
import { groupIntoNewTheme, mergeThemes, removeTheme, renameTheme } from '#shared/workshop/edits/themes.ts'
import { themeNameOf } from './themeName.ts'

type Ids = readonly StickyId[]

/** What people do with the pool: each one step, said in a sentence, with its own undo. */
export type PoolEdits = {
  readonly group: (ids: Ids, theme: ThemeId) => void
  readonly groupIntoNew: (ids: Ids) => ThemeId
  readonly ungroup: (ids: Ids) => void
  readonly tray: (ids: Ids, reason: string) => void
  readonly sayTheSame: (standing: StickyId, others: Ids) => void
  readonly separate: (id: StickyId) => void
  readonly rename: (theme: ThemeId, name: string) => void
  readonly merge: (from: ThemeId, into: ThemeId) => void
  readonly remove: (theme: ThemeId) => void
}

export function usePoolEdits(): PoolEdits {
  const { t } = useTranslation()
  const { documents, undo, store } = useWorkshop()
  const undoable = useUndoableStep(undo.board)
  return useMemo(() => {
    const board = documents.board
    const nameOf = (id: ThemeId) => themeNameOf(store.getState().board, id, t)
    return {
      group: (ids, theme) =>
        undoable(
          () => groupStickies(board, ids, theme),
          t('pool.said.grouped', { count: ids.length, theme: nameOf(theme) }),
        ),
      groupIntoNew: (ids) => {
        const id = newId<'theme'>()
        const add = () => groupIntoNewTheme(board, { id, name: '', createdAt: Date.now() }, ids)
        if (ids.length === 0) undo.board.step(add)
        else undoable(add, t('pool.said.newTheme', { count: ids.length }))
        return id
      },
      ungroup: (ids) => undoable(() => ungroupStickies(board, ids), t('pool.said.ungrouped', { count: ids.length })),
      tray: (ids, reason) => undoable(() => layInTray(board, ids, reason), t('pool.said.tray', { count: ids.length })),
      sayTheSame: (standing, others) =>
        undoable(() => mergeDuplicates(board, standing, others), t('pool.said.same', { count: others.length })),
      separate: (id) => undoable(() => separateDuplicate(board, id), t('pool.said.separated')),
      rename: (theme, name) => undo.board.step(() => renameTheme(board, theme, name)),
      merge: (from, into) =>
        undoable(
          () => mergeThemes(board, from, into),
          t('pool.said.merged', { from: nameOf(from), into: nameOf(into) }),
        ),
      remove: (theme) => undoable(() => removeTheme(board, theme), t('pool.said.removed', { theme: nameOf(theme) })),
    }
  }, [documents, undo, store, undoable, t])
}
