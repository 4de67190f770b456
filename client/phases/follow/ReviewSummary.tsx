import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReview } from '#client/stores/useReview.ts'
import type { RuleId } from '#shared/domain/ruleIds.ts'
import styles from './FollowScreen.module.css'

/** The review in four numbers. */
export function ReviewSummary() {
  const { t } = useTranslation()
  const review = useReview((whole) => whole)
  const figures = useMemo(() => {
    const all = [...review.boardCase.placed.keys()].flatMap((id) => review.followUpOf(id) ?? [])
    const has = (rule: RuleId) => all.filter((one) => one.findings.some((finding) => finding.rule === rule)).length
    return [
      { key: 'all', value: all.length },
      { key: 'reported', value: all.filter((one) => one.checkIns.length > 0).length },
      { key: 'behind', value: has('CHK-PACE') },
      { key: 'stale', value: has('CHK-STALE') },
    ] as const
  }, [review])
  return (
    <section className={styles.summary}>
      <h2>{t('follow.summary.heading')}</h2>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure.key} className={styles.figure}>
            <dt className={styles.muted}>{t(`follow.summary.${figure.key}`)}</dt>
            <dd>
              <strong>{figure.value}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
