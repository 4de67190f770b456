import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuadrantMark } from '#client/stickies/QuadrantMark.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import type { BoardSticky } from '#shared/domain/pool.ts'
import { usePoolHands } from './PoolContext.ts'
import styles from './PoolSticky.module.css'

/** Those that say the same, behind the one that stands for them. */
export function SaySame({ same }: { readonly same: readonly BoardSticky[] }) {
  const { t } = useTranslation()
  const { units, isOpen, separate } = usePoolHands()
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <Button className={styles.same} aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {t('pool.sticky.same', { count: same.length })}
      </Button>
      {isShown ? (
        <ul className={styles.sameList}>
          {same.map((sticky) => (
            <li key={sticky.id} className={styles.sameItem}>
              <p dir="auto" className={styles.text}>
                {sticky.text}
              </p>
              <div className={styles.marks}>
                <QuadrantMark quadrant={sticky.quadrant} />
                <Chip>{units.get(sticky.unitId ?? '')?.name ?? t('pool.sticky.noUnit')}</Chip>
              </div>
              {isOpen ? (
                <Button className={styles.same} onClick={() => separate(sticky.id)}>
                  {t('pool.sticky.separate')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
