import { CircleCheck, CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFindingSentence } from '#client/findings/useFindingSentence.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { essentials } from '#shared/domain/ruleIds.ts'
import styles from './QualityQuestions.module.css'

/** Findings as questions to the author, never as refusals; those that have to be answered before signing are marked. */
export function QualityQuestions({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const sentenceOf = useFindingSentence()
  if (findings.length === 0)
    return (
      <p className={styles.fine}>
        <CircleCheck size={16} aria-hidden />
        {t('okr.quality.fine')}
      </p>
    )
  return (
    <section className={styles.questions} aria-label={t('okr.quality.heading')}>
      <p className={styles.heading}>{t('okr.quality.headingCount', { count: findings.length })}</p>
      <ul className={styles.list}>
        {findings.map((finding) => {
          const isEssential = finding.severity === 'error' && essentials.has(finding.rule)
          return (
            <li key={finding.id} className={isEssential ? `${styles.question} ${styles.essential}` : styles.question}>
              <CircleHelp size={16} aria-hidden />
              <span>
                {sentenceOf(finding).question}
                {isEssential ? <strong className={styles.mark}>{t('okr.quality.essential')}</strong> : null}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
