import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#client/clock/useToday.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import styles from './FollowScreen.module.css'
import { followUpOf } from './followUp.ts'

/** The review in four numbers. */
export function ReviewSummary() {
  const { t } = useTranslation()
  const today = useToday()
  const keyResults = useBoard((board) => board.keyResults)
  const checkIns = useBoard((board) => board.checkIns)
  const objectives = useBoard((board) => board.objectives)
  const settings = useBoard((board) => board.settings)
  const figures = useMemo(() => {
    const all = [...keyResults.values()].map((keyResult) =>
      followUpOf({ checkIns, objectives, settings }, keyResult, today),
    )
    const has = (rule: string) => all.filter((one) => one.findings.some((finding) => finding.rule === rule)).length
    return [
      { key: 'all', value: all.length },
      { key: 'reported', value: all.filter((one) => one.checkIns.length > 0).length },
      { key: 'behind', value: has('CHK-PACE') },
      { key: 'stale', value: has('CHK-STALE') },
    ] as const
  }, [keyResults, checkIns, objectives, settings, today])
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
