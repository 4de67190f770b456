import { Copy, FolderInput, FolderPlus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import styles from './SelectionBar.module.css'

type Props = {
  readonly count: number
  readonly onGroup: () => void
  readonly onMove: (anchor: HTMLElement) => void
  readonly onSaySame: () => void
  readonly onClear: () => void
}

/** What can be done with the ticked stickies; read aloud when their number changes. */
export function SelectionBar({ count, onGroup, onMove, onSaySame, onClear }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.bar} aria-label={t('pool.selection.label')} hidden={count === 0}>
      <p className={styles.count} aria-live="polite">
        {count === 0 ? '' : t('pool.selection.count', { count })}
      </p>
      <Button variant="primary" icon={<FolderPlus size={16} aria-hidden />} onClick={onGroup}>
        {t('pool.selection.group')}
      </Button>
      <Button
        icon={<FolderInput size={16} aria-hidden />}
        aria-haspopup="menu"
        onClick={(event) => onMove(event.currentTarget)}
      >
        {t('pool.move.button')}
      </Button>
      <Button icon={<Copy size={16} aria-hidden />} disabled={count < 2} onClick={onSaySame}>
        {t('pool.selection.same')}
      </Button>
      <Button variant="quiet" icon={<X size={16} aria-hidden />} onClick={onClear}>
        {t('pool.selection.clear')}
      </Button>
    </section>
  )
}
