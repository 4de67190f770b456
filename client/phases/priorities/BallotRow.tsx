import { Minus, Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#client/ui/Button.tsx'
import type { Entry } from '#shared/records/collections.ts'
import type { NamedTheme } from '#shared/records/discovery.ts'
import styles from './BallotPaper.module.css'
import { DotRow } from './DotRow.tsx'
import { EvidenceCounts } from './EvidenceCounts.tsx'
import { StickyLines } from './StickyLines.tsx'

type Props = {
  readonly theme: NamedTheme
  readonly stickies: readonly Entry<'stickies'>[]
  readonly dots: number
  /** So many more it may get. */
  readonly left: number
  readonly isHeld: boolean
  readonly onGive: (dots: number) => void
}

/** One theme on the ballot: what is in it, and its dots. The arrow keys work on either button. */
export function BallotRow({ theme, stickies, dots, left, isHeld, onGive }: Props) {
  const { t } = useTranslation()
  const canGive = !isHeld && left > 0
  const canTake = !isHeld && dots > 0
  const more = () => (canGive ? onGive(dots + 1) : undefined)
  const fewer = () => (canTake ? onGive(dots - 1) : undefined)
  const onKey = (event: KeyboardEvent) => {
    if (['+', 'ArrowUp', 'ArrowRight'].includes(event.key)) more()
    else if (['-', 'ArrowDown', 'ArrowLeft'].includes(event.key)) fewer()
    else return
    event.preventDefault()
  }
  return (
    <li className={dots > 0 ? `${styles.row} ${styles.chosen}` : styles.row}>
      <div className={styles.theme}>
        <h3 className={styles.name}>{theme.name}</h3>
        <details className={styles.details}>
          <summary>
            <EvidenceCounts stickies={stickies} />
          </summary>
          <StickyLines stickies={stickies} />
        </details>
      </div>
      <fieldset className={styles.give} aria-label={theme.name}>
        {/* Not `disabled`: the button under the finger must not lose the focus with the last dot. */}
        <IconButton
          className={styles.step ?? ''}
          label={t('priorities.paper.fewer', { theme: theme.name })}
          icon={<Minus size={20} />}
          aria-disabled={!canTake}
          onClick={fewer}
          onKeyDown={onKey}
        />
        <span className={styles.count}>
          <span className={styles.number}>{dots}</span>
          <span className="visually-hidden">{t('priorities.paper.given', { count: dots })}</span>
          <DotRow given={dots} of={dots} />
        </span>
        <IconButton
          className={styles.step ?? ''}
          label={t('priorities.paper.more', { theme: theme.name })}
          icon={<Plus size={20} />}
          aria-disabled={!canGive}
          onClick={more}
          onKeyDown={onKey}
        />
      </fieldset>
    </li>
  )
}
