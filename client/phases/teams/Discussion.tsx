import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Comments } from '#client/comments/Comments.tsx'
import { useActor, useBoard, useUnit } from '#client/stores/useWorkshop.tsx'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import styles from './teams.module.css'

type Props = { readonly subject: string; readonly subjectName: string; readonly place: 'unit' | 'board' }

/** What is said about one record, folded away where it would crowd the draft; what the unit said stays with the unit. */
export function Discussion({ subject, subjectName, place }: Props) {
  const { t } = useTranslation()
  const { role } = useActor()
  const onBoard = useBoard((board) => board.comments)
  const inUnit = useUnit((unit) => unit.comments)
  const unitCount = inUnit ? countOn(subject, inUnit) : 0
  const isBoth = place === 'board' && unitCount > 0
  const count = (place === 'board' ? countOn(subject, onBoard) : 0) + unitCount
  return (
    <details className={styles.discussion} open={count > 0 || role === 'participant'}>
      <summary aria-label={t('teams.draft.comments', { name: subjectName })}>
        <MessageSquare size={16} aria-hidden />
        {count > 0 ? t('teams.draft.commentsCount', { count }) : t('teams.draft.commentNow')}
      </summary>
      {isBoth ? (
        <div className={styles.saidInUnit}>
          <p className={styles.small}>{t('teams.draft.saidInUnit')}</p>
          <Comments subject={subject} subjectName={subjectName} documentKind="unit" />
        </div>
      ) : null}
      {isBoth ? <p className={styles.small}>{t('teams.draft.saidInRoom')}</p> : null}
      <Comments subject={subject} subjectName={subjectName} documentKind={place} />
    </details>
  )
}

const countOn = (subject: string, comments: BoardSnapshot['comments']): number =>
  [...comments.values()].filter((comment) => comment.subject === subject).length
