import { useDroppable } from '@dnd-kit/core'
import { FolderPlus, Inbox } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import styles from './PoolBoard.module.css'
import type { PoolView } from './PoolView.ts'
import { StickyList } from './StickyList.tsx'
import { ThemeCards } from './ThemeCards.tsx'
import { zones } from './zones.ts'

/** The laptop's board: what is still loose and the tray at the left, the themes beside them. */
export function PoolColumns(view: PoolView) {
  const { t } = useTranslation()
  const { pool, isShown, ticked, isOpen } = view
  const ungrouped = pool.ungrouped.filter(isShown)
  const tray = pool.tray.filter(isShown)
  const id = useId()
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <Zone
          id={zones.ungrouped}
          title={t('pool.ungrouped')}
          count={pool.ungrouped.length}
          className={styles.ungrouped ?? ''}
          isOpen={isOpen}
        >
          {ungrouped.length > 0 ? (
            <StickyList label={t('pool.ungrouped')} stickies={ungrouped} ticked={ticked} />
          ) : (
            <p className={styles.hint}>{pool.ungrouped.length > 0 ? t('pool.filter.nothing') : t('pool.allPlaced')}</p>
          )}
        </Zone>
        <Zone
          id={zones.tray}
          title={t('pool.tray')}
          count={pool.tray.length}
          className={styles.tray ?? ''}
          icon={<Inbox size={18} aria-hidden />}
          isOpen={isOpen}
        >
          {tray.length > 0 ? (
            <StickyList label={t('pool.tray')} stickies={tray} ticked={ticked} />
          ) : (
            <p className={styles.hint}>{pool.tray.length > 0 ? t('pool.filter.nothing') : t('pool.trayHint')}</p>
          )}
        </Zone>
      </div>
      <section className={styles.right} aria-labelledby={id}>
        <h2 id={id} className={styles.title}>
          {t('pool.themes')}
        </h2>
        {isOpen ? <NewThemeZone onNewTheme={view.onNewTheme} /> : null}
        {pool.themes.length === 0 ? (
          <EmptyState title={t('pool.noThemesTitle')}>{t('pool.noThemes')}</EmptyState>
        ) : null}
        <div className={styles.themes}>
          <ThemeCards {...view} />
        </div>
      </section>
    </div>
  )
}

type ZoneProps = {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly className: string
  readonly icon?: ReactNode
  readonly isOpen: boolean
  readonly children: ReactNode
}

function Zone({ id, title, count, className, icon, isOpen, children }: ZoneProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const { setNodeRef, isOver } = useDroppable({ id, disabled: !isOpen })
  return (
    <section
      ref={setNodeRef}
      className={`${styles.zone} ${className}`}
      data-over={isOver || undefined}
      aria-labelledby={headingId}
    >
      <header className={styles.zoneHeader}>
        {icon}
        <h2 id={headingId} className={styles.zoneTitle}>
          {title}
        </h2>
        <span className={styles.zoneCount}>
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">{t('pool.theme.count', { count })}</span>
        </span>
      </header>
      <div className={styles.zoneBody}>{children}</div>
    </section>
  )
}

function NewThemeZone({ onNewTheme }: { readonly onNewTheme: () => void }) {
  const { t } = useTranslation()
  const { setNodeRef, isOver } = useDroppable({ id: zones.newTheme })
  return (
    <button ref={setNodeRef} type="button" className={styles.new} data-over={isOver || undefined} onClick={onNewTheme}>
      <span className={styles.newTitle}>
        <FolderPlus size={18} aria-hidden />
        {t('pool.newTheme')}
      </span>
      <span className={styles.newHint}>{t('pool.dropForNew')}</span>
    </button>
  )
}
