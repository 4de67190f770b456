import { Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Undo } from '#client/stores/undo.ts'
import { useUndoState } from '#client/stores/useWorkshop.tsx'
import { IconButton } from '#client/ui/Button.tsx'
import styles from './UndoButtons.module.css'

/** Undo and redo of one's own steps, also by the keys that every program has for them. */
export function UndoButtons({ undo }: { readonly undo: Undo }) {
  const { t } = useTranslation()
  const { canUndo, canRedo } = useUndoState(undo)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) undo.redo()
      else undo.undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo])
  return (
    <span className={styles.buttons}>
      <IconButton label={t('common.undo')} icon={<Undo2 size={18} />} disabled={!canUndo} onClick={undo.undo} />
      <IconButton label={t('common.redo')} icon={<Redo2 size={18} />} disabled={!canRedo} onClick={undo.redo} />
    </span>
  )
}

/** While somebody types, the keys belong to the field. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]') !== null
