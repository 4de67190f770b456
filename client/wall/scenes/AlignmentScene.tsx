import { useTranslation } from 'react-i18next'
import { useFindingSentence } from '#client/findings/useFindingSentence.ts'
import { useReview } from '#client/stores/useReview.ts'
import { findingGroups } from '#shared/domain/review/roomFindings.ts'
import { Rest } from '../Rest.tsx'
import styles from './FindingsScene.module.css'

const mostFindings = 5

/** The five questions that matter most; a decision on the record takes one off the wall. */
export function AlignmentScene() {
  const { t } = useTranslation()
  const sentenceOf = useFindingSentence()
  const { open: groups } = useReview(({ forTheRoom }) => forTheRoom())
  const open = findingGroups.flatMap((group) => groups[group])
  if (open.length === 0) return <p className={styles.none}>{t('wall.alignment.none')}</p>
  return (
    <>
      <p className={styles.sentence} role="status">
        {t('wall.alignment.open', { count: open.length })}
      </p>
      <ol className={styles.findings}>
        {open.slice(0, mostFindings).map((finding) => (
          <li key={finding.id} className={finding.severity === 'error' ? styles.error : styles.finding}>
            {sentenceOf(finding).question}
          </li>
        ))}
      </ol>
      <Rest of={open.length} shown={mostFindings} />
    </>
  )
}
