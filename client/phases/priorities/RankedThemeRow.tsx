import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import type { RankedTheme } from '#shared/domain/ballots/ranking.ts'
import styles from './BallotResult.module.css'
import { SpreadStrip } from './SpreadStrip.tsx'

type Props = {
  readonly ranked: RankedTheme
  /** Of all dots given, 0..1. */
  readonly share: number
  /** Of the longest bar, 0..1. */
  readonly length: number
  /** That one ballot can give it. */
  readonly mostOnBallot: number
}

/** A theme in the ranking: its bar, and beside it how many dots each ballot gave. */
export function RankedThemeRow({ ranked, share, length, mostOnBallot }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <li className={styles.row}>
      <span className={styles.rank}>{ranked.rank}</span>
      <div className={styles.theme}>
        <p className={styles.name}>
          <span>
            {ranked.theme.name}
            {ranked.isGone ? ` ${t('priorities.result.removedSince')}` : null}
          </span>
          <span className={styles.dots}>
            <strong>{t('priorities.result.dots', { count: ranked.dots })}</strong>{' '}
            <span className={styles.share}>{formats.share(share)}</span>
          </span>
        </p>
        <div className={styles.track} aria-hidden>
          <div className={styles.bar} style={{ inlineSize: `${length * 100}%` }} />
        </div>
      </div>
      {ranked.spread ? (
        <SpreadStrip spread={ranked.spread} mostOnBallot={mostOnBallot} />
      ) : (
        <span className={styles.share}>{t('priorities.result.mergedSince')}</span>
      )}
    </li>
  )
}
