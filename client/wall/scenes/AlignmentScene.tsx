import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#client/clock/useToday.ts'
import { useFindingSentence } from '#client/findings/useFindingSentence.ts'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { findAlignment } from '#shared/domain/alignment/findAlignment.ts'
import { decidedFindings } from '#shared/domain/alignment/openBlocking.ts'
import { Rest } from '../Rest.tsx'
import styles from './FindingsScene.module.css'

const mostFindings = 5

/** The five questions that matter most; a decision on the record takes one off the wall. */
export function AlignmentScene() {
  const { t } = useTranslation()
  const sentenceOf = useFindingSentence()
  const board = useWorkshopState((state) => state.board)
  const today = useToday()
  const open = useMemo(() => {
    const decided = decidedFindings(board.decisions)
    return findAlignment(board, { today }).filter(({ id }) => !decided.has(id))
  }, [board, today])
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
