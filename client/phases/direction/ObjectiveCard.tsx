import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Comments } from '#client/comments/Comments.tsx'
import { ProseField } from '#client/fields/ProseField.tsx'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { IconButton } from '#client/ui/Button.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { moveOnePlace } from '#shared/workshop/edits/place.ts'
import { proseOf, removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './ObjectiveCard.module.css'
import { ObjectivePeriod } from './ObjectivePeriod.tsx'
import { ObjectiveQuestions } from './ObjectiveQuestions.tsx'

type Props = {
  readonly objective: Entry<'objectives'>
  /** All company objectives in their order. */
  readonly siblings: readonly Entry<'objectives'>[]
  readonly mayEdit: boolean
  /** Just drafted here: one goes on writing in it. */
  readonly isNew: boolean
}

/** A company objective: its words in shared text, questions on them, and what the room says. */
export function ObjectiveCard({ objective, siblings, mayEdit, isNew }: Props) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const name = objective.text.trim() || t('direction.objectives.unnamed')
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.words}>
        {mayEdit ? (
          <ProseField
            text={proseOf(documents.board, 'objectives', objective.id, 'text')}
            label={t('direction.objectives.text')}
            isLabelHidden
            placeholder={t('direction.objectives.example')}
            maxLength={limits.objectiveTextLength}
            size="title"
            autoFocus={isNew}
          />
        ) : (
          <p className={styles.text} aria-live="polite">
            {name}
          </p>
        )}
        {mayEdit ? <Actions objective={objective} siblings={siblings} name={name} /> : null}
      </div>
      <ObjectiveQuestions objective={objective} />
      <div className={styles.facts}>
        {mayEdit ? <PriorityChoice objective={objective} /> : null}
        <ObjectivePeriod objective={objective} mayEdit={mayEdit} />
      </div>
      <Comments subject={objective.id} subjectName={name} />
    </article>
  )
}

function Actions({ objective, siblings, name }: Omit<Props, 'mayEdit' | 'isNew'> & { readonly name: string }) {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const stepWithUndo = useUndoableStep(undo.board)
  const peers = siblings.filter((sibling) => sibling.priorityId === objective.priorityId)
  const place = peers.findIndex((sibling) => sibling.id === objective.id)
  const move = (step: -1 | 1) => moveOnePlace(documents.board, 'objectives', peers, objective.id, step)
  return (
    <span className={styles.actions}>
      {peers.length > 1 ? (
        <>
          <IconButton
            label={t('direction.objectives.up', { name })}
            icon={<ArrowUp size={18} />}
            disabled={place === 0}
            onClick={() => move(-1)}
          />
          <IconButton
            label={t('direction.objectives.down', { name })}
            icon={<ArrowDown size={18} />}
            disabled={place === peers.length - 1}
            onClick={() => move(1)}
          />
        </>
      ) : null}
      <IconButton
        label={t('direction.objectives.remove', { name })}
        icon={<Trash2 size={18} />}
        onClick={() =>
          stepWithUndo(
            () => removeRecord(documents.board, 'objectives', objective.id),
            t('direction.objectives.removed', { name }),
          )
        }
      />
    </span>
  )
}

/** Which priority it serves; every objective should serve one. */
function PriorityChoice({ objective }: { readonly objective: Entry<'objectives'> }) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const priorities = useBoard((board) => board.priorities)
  return (
    <SelectField
      label={t('direction.objectives.priority')}
      value={objective.priorityId && priorities.has(objective.priorityId) ? objective.priorityId : ''}
      placeholder={t('direction.objectives.choosePriority')}
      options={inOrder(priorities.values()).map(({ id, title }) => ({ value: id, text: title }))}
      onChange={(event) => {
        const priorityId = priorities.get(event.currentTarget.value)?.id
        updateRecord(documents.board, 'objectives', objective.id, { priorityId })
      }}
    />
  )
}
