import { Check, MessageSquare, Pencil, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Comments } from '#client/comments/Comments.tsx'
import { BoardKeyResultEditor } from '#client/okr/BoardKeyResultEditor.tsx'
import { KeyResultCard, keyResultName } from '#client/okr/KeyResultCard.tsx'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { IconButton } from '#client/ui/Button.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import type { Entry } from '#shared/records/collections.ts'
import { removeKeyResult } from '#shared/workshop/edits/okrs.ts'
import styles from './CompanyObjectives.module.css'

type Props = {
  readonly keyResult: Entry<'keyResults'>
  readonly mayEdit: boolean
  readonly isNew: boolean
}

/** A company key result: a card to read, and the fields behind it for those who may write. */
export function CompanyKeyResult({ keyResult, mayEdit, isNew }: Props) {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const runStep = useUndoableStep(undo.board)
  const [isEditing, setIsEditing] = useState(isNew)
  const [isTalking, setIsTalking] = useState(false)
  const comments = useBoard((board) => board.comments)
  const commentCount = useMemo(
    () => [...comments.values()].filter(({ subject }) => subject === keyResult.id).length,
    [comments, keyResult.id],
  )
  const name = keyResultName(keyResult) ?? t('okr.keyResult.unnamed')
  const isOpen = isEditing && mayEdit
  return (
    <KeyResultCard
      keyResult={keyResult}
      actions={
        <>
          <IconButton
            label={t('keyResults.objectives.comments', { count: commentCount })}
            aria-expanded={isTalking}
            icon={<MessageSquare size={16} />}
            onClick={() => setIsTalking(!isTalking)}
          />
          {mayEdit ? (
            <>
              <IconButton
                label={t(isOpen ? 'okr.keyResult.finish' : 'okr.keyResult.edit', { name })}
                aria-expanded={isOpen}
                icon={isOpen ? <Check size={16} /> : <Pencil size={16} />}
                onClick={() => setIsEditing(!isOpen)}
              />
              <IconButton
                label={t('okr.keyResult.remove', { name })}
                icon={<Trash2 size={16} />}
                onClick={() =>
                  runStep(() => removeKeyResult(documents.board, keyResult.id), t('okr.keyResult.removed'))
                }
              />
            </>
          ) : null}
        </>
      }
    >
      {isOpen ? (
        <div className={styles.editor}>
          <BoardKeyResultEditor keyResult={keyResult} />
        </div>
      ) : null}
      {isTalking ? <Comments subject={keyResult.id} subjectName={name} /> : null}
    </KeyResultCard>
  )
}
