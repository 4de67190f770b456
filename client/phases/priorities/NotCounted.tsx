import { useTranslation } from 'react-i18next'
import type { Tally } from '#shared/records/discovery.ts'
import styles from './BallotResult.module.css'

/** What of a round doesn't count, and why: people, ballots and dots in numbers, never a name. */
export function NotCounted({ notCounted = {} }: Pick<Tally, 'notCounted'>) {
  const { t } = useTranslation()
  const reasons = (['removedVoters', 'invalid', 'fallenDots'] as const).flatMap((reason) => {
    const count = notCounted[reason]
    return count === undefined ? [] : [t(`priorities.notCounted.${reason}`, { count })]
  })
  return reasons.length > 0 ? <p className={styles.turnout}>{reasons.join(' ')}</p> : null
}
