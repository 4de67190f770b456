import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { readPool } from '#shared/domain/pool.ts'
import { ThemeCards } from '../ThemeCards.tsx'
import styles from './PoolScene.module.css'
import { SwotScene } from './SwotScene.tsx'

/** The themes as they grow, and how many stickies still look for a place. */
export function PoolScene() {
  const { t } = useTranslation()
  const stickies = useBoard((board) => board.stickies)
  const themes = useBoard((board) => board.themes)
  const pool = useMemo(() => readPool(stickies, themes), [stickies, themes])
  if (pool.total === 0)
    return (
      <>
        <p className={styles.sentence}>{t('wall.pool.closed')}</p>
        <SwotScene />
      </>
    )
  return (
    <>
      <p className={styles.sentence} role="status">
        {t('wall.pool.placed', { placed: pool.placed, count: pool.total })}
      </p>
      <ThemeCards pool={pool} />
    </>
  )
}
