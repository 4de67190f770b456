import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useRovingList } from '#client/ui/useRovingList.ts'
import type { PooledSticky } from '#shared/domain/pool.ts'
import { usePoolHands } from './PoolContext.ts'
import { PoolSticky } from './PoolSticky.tsx'
import styles from './StickyList.module.css'

type Props = {
  readonly label: string
  readonly stickies: readonly PooledSticky[]
  readonly ticked: ReadonlySet<string>
  readonly placeOf?: (pooled: PooledSticky) => string
}

/** Stickies under one another: one tab stop, arrow keys inside. What is out of view costs nothing to draw. */
export function StickyList({ label, stickies, ticked, placeOf }: Props) {
  const { t } = useTranslation()
  const { isOpen } = usePoolHands()
  const list = useRovingList<HTMLUListElement>()
  const id = useId()
  return (
    <>
      {isOpen ? (
        <p id={id} hidden>
          {t('pool.sticky.keys')}
        </p>
      ) : null}
      <ul {...list} className={styles.list} aria-label={label} aria-describedby={isOpen ? id : undefined}>
        {stickies.map((pooled) => (
          <li key={pooled.sticky.id} className={styles.item}>
            <PoolSticky
              pooled={pooled}
              isTicked={ticked.has(pooled.sticky.id)}
              {...(placeOf ? { place: placeOf(pooled) } : {})}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
