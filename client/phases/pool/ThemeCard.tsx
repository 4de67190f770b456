import { useDroppable } from '@dnd-kit/core'
import { Ellipsis, Merge, Split, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { Pool, PooledSticky } from '#shared/domain/pool.ts'
import type { StickyId } from '#shared/ids.ts'
import { QuadrantCounts } from './QuadrantCounts.tsx'
import { StickyList } from './StickyList.tsx'
import styles from './ThemeCard.module.css'
import { ThemeName } from './ThemeName.tsx'
import { zones } from './zones.ts'

type Props = {
  readonly entry: Pool['themes'][number]
  /** Those that pass the filter. */
  readonly shown: readonly PooledSticky[]
  /** Its name, or what it is called while it has none. */
  readonly name: string
  readonly ticked: ReadonlySet<string>
  readonly isOpen: boolean
  readonly canMerge: boolean
  readonly onRename: (name: string) => void
  readonly onMerge: () => void
  readonly onSplit: (ids: readonly StickyId[]) => void
  readonly onRemove: () => void
}

/** A theme: its name, what it holds of each quadrant, and its stickies. */
export function ThemeCard(props: Props) {
  const { entry, shown, name, ticked, isOpen } = props
  const { t } = useTranslation()
  const { setNodeRef, isOver } = useDroppable({ id: zones.theme(entry.theme.id), disabled: !isOpen })
  const all = entry.stickies
  const tickedInside = all.filter(({ sticky }) => ticked.has(sticky.id)).map(({ sticky }) => sticky.id)
  return (
    <section ref={setNodeRef} className={styles.card} data-over={isOver || undefined} aria-label={name}>
      <header className={styles.header}>
        <h3 className="visually-hidden">{name}</h3>
        <ThemeName theme={entry.theme} isOpen={isOpen} onRename={props.onRename} />
        {isOpen ? (
          <Menu
            trigger={<IconButton label={t('pool.theme.actions', { name })} icon={<Ellipsis size={18} />} />}
            items={[
              {
                key: 'split',
                text: t('pool.theme.split'),
                icon: <Split size={16} aria-hidden />,
                onChoose: () => props.onSplit(tickedInside),
                isDisabled: tickedInside.length === 0 || tickedInside.length === all.length,
              },
              {
                key: 'merge',
                text: t('pool.theme.mergeInto'),
                icon: <Merge size={16} aria-hidden />,
                onChoose: props.onMerge,
                isDisabled: !props.canMerge,
              },
              {
                key: 'remove',
                text: t('pool.theme.remove'),
                icon: <Trash2 size={16} aria-hidden />,
                onChoose: props.onRemove,
                isDanger: true,
              },
            ]}
          />
        ) : null}
        <p className={styles.counts}>
          <span>
            {shown.length === all.length
              ? t('pool.theme.count', { count: all.length })
              : t('pool.theme.countOf', { shown: shown.length, total: all.length })}
          </span>
          <QuadrantCounts stickies={all} />
        </p>
      </header>
      <div className={styles.body}>
        {all.length === 0 ? (
          <p className={styles.empty}>{t('pool.theme.empty')}</p>
        ) : shown.length === 0 ? (
          <p className={styles.empty}>{t('pool.filter.nothing')}</p>
        ) : (
          <StickyList label={name} stickies={shown} ticked={ticked} />
        )}
      </div>
    </section>
  )
}
