import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import styles from './PoolBoard.module.css'
import type { PoolView } from './PoolView.ts'
import { StickyList } from './StickyList.tsx'
import { ThemeCards } from './ThemeCards.tsx'

type Place = 'ungrouped' | 'themes' | 'tray'

/** The phone's board: one place at a time, by taps only. */
export function PoolPhone(view: PoolView) {
  const { t } = useTranslation()
  const { pool, isShown, ticked, isOpen } = view
  const [place, setPlace] = useState<Place>('ungrouped')
  const counts = { ungrouped: pool.ungrouped.length, themes: pool.themes.length, tray: pool.tray.length }
  const places: readonly Place[] = ['ungrouped', 'themes', 'tray']
  const listed = place === 'themes' ? [] : pool[place].filter(isShown)
  return (
    <div className={styles.phone} data-ticking={ticked.size > 0 || undefined}>
      <Segmented
        label={t('pool.place')}
        value={place}
        options={places.map((value) => ({ value, text: `${t(`pool.${value}`)} ${counts[value]}` }))}
        onChange={setPlace}
      />
      {place === 'themes' ? (
        <>
          <h2 className="visually-hidden">{t('pool.themes')}</h2>
          {pool.themes.length === 0 ? (
            <EmptyState title={t('pool.noThemesTitle')}>{t('pool.noThemes')}</EmptyState>
          ) : null}
          <ThemeCards {...view} />
          {isOpen ? (
            <Button icon={<FolderPlus size={18} aria-hidden />} onClick={view.onNewTheme}>
              {t('pool.newTheme')}
            </Button>
          ) : null}
        </>
      ) : listed.length > 0 ? (
        <section className={styles.group}>
          <h2 className="visually-hidden">{t(`pool.${place}`)}</h2>
          <StickyList label={t(`pool.${place}`)} stickies={listed} ticked={ticked} />
        </section>
      ) : (
        <p className={styles.hint}>
          {counts[place] > 0 ? t('pool.filter.nothing') : place === 'tray' ? t('pool.trayHint') : t('pool.allPlaced')}
        </p>
      )}
    </div>
  )
}
