import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Undo } from '#client/stores/undo.ts'
import { useUndoState } from '#client/stores/useWorkshop.tsx'
import { IconButton } from '#client/ui/Button.tsx'
import styles from './UndoButtons.module.css'
import { useUndoKeys } from './useUndoKeys.ts'

/** Undo and redo of one's own steps, also by the keys that every program has for them. */
export function UndoButtons({ undo }: { readonly undo: Undo }) {
  const { t } = useTranslation()
  const { canUndo, canRedo } = useUndoState(undo)
  useUndoKeys(undo)
  return (
    <span className={styles.buttons}>
      <IconButton label={t('common.undo')} icon={<Undo2 size={18} />} disabled={!canUndo} onClick={undo.undo} />
      <IconButton label={t('common.redo')} icon={<Redo2 size={18} />} disabled={!canRedo} onClick={undo.redo} />
    </span>
  )
}
