import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Undo } from '#client/stores/undo.ts'
import { useSay } from '#client/ui/Toasts.tsx'

/** Runs an edit as one step and says what was done, with an Undo that takes back just that. */
export function useUndoableStep(undo: Undo | null): (edit: () => void, sentence: string) => void {
  const { t } = useTranslation()
  const say = useSay()
  return useCallback(
    (edit, sentence) => {
      if (!undo) return
      const takeBack = undo.step(edit)
      say(sentence, { text: t('common.undo'), onChoose: takeBack })
    },
    [undo, say, t],
  )
}
