import { Check, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectiveEditor } from '#client/okr/ObjectiveEditor.tsx'
import { useReview } from '#client/stores/useReview.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId, type KeyResultId, newId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { addKeyResult, removeObjective } from '#shared/workshop/edits/okrs.ts'
import { CompanyKeyResult } from './CompanyKeyResult.tsx'
import styles from './CompanyObjectives.module.css'

type Props = {
  readonly objective: Entry<'objectives'>
  readonly keyResults: readonly Entry<'keyResults'>[]
  readonly mayEdit: boolean
  /** Just added here: it opens to be written. */
  readonly isNew: boolean
}

/** One company objective with its key results; both are edited where they stand. */
export function ObjectiveSection({ objective, keyResults, mayEdit, isNew }: Props) {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const runStep = useUndoableStep(undo.board)
  const cycleEnd = useBoard((board) => board.settings?.cycleEnd)
  const [isEditing, setIsEditing] = useState(isNew)
  const [added, setAdded] = useState<KeyResultId | null>(null)
  const board = documents.board
  const name = objective.text.trim() || t('okr.objective.unnamed')
  const headingId = `objective-${objective.id}`
  const isFewOrMany =
    keyResults.length < thresholds.fewestKeyResultsWhenReady ||
    keyResults.length > thresholds.mostKeyResultsPerObjective
  const count = t('keyResults.objectives.keyResults', { count: keyResults.length })
  const findings = useReview(({ onObjective }) => onObjective(objective.id))
  const addByHand = () => {
    const id = newId<'keyResult'>()
    addKeyResult(board, id, {
      objectiveId: objective.id,
      unitId: companyUnitId,
      ...(cycleEnd ? { due: cycleEnd } : {}),
    })
    setAdded(id)
  }
  const remove = () =>
    runStep(
      () => removeObjective(board, objective.id),
      keyResults.length === 0
        ? t('okr.objective.removedAlone')
        : t('okr.objective.removed', { count: keyResults.length }),
    )

  return (
    <section className={styles.objective} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 id={headingId} className={styles.name}>
          {name}
        </h3>
        <Chip tone={isFewOrMany ? 'warn' : 'good'}>
          {isFewOrMany ? t('keyResults.objectives.advice', { counted: count }) : count}
        </Chip>
        {mayEdit ? (
          <span className={styles.buttons}>
            <IconButton
              label={t(isEditing ? 'keyResults.objectives.finish' : 'keyResults.objectives.edit', { name })}
              aria-expanded={isEditing}
              icon={isEditing ? <Check size={16} /> : <Pencil size={16} />}
              onClick={() => setIsEditing(!isEditing)}
            />
            <IconButton
              label={t('keyResults.objectives.remove', { name })}
              icon={<Trash2 size={16} />}
              onClick={remove}
            />
          </span>
        ) : null}
      </div>
      {isEditing && mayEdit ? (
        <ObjectiveEditor document={board} objective={objective} findings={findings} isNew={isNew} />
      ) : null}
      {keyResults.length > 0 ? (
        <ul className={styles.keyResults} aria-labelledby={headingId}>
          {keyResults.map((keyResult) => (
            <li key={keyResult.id}>
              <CompanyKeyResult keyResult={keyResult} mayEdit={mayEdit} isNew={added === keyResult.id} />
            </li>
          ))}
        </ul>
      ) : null}
      {mayEdit ? (
        <div>
          <Button
            variant="quiet"
            icon={<Plus size={16} />}
            aria-label={t('keyResults.objectives.addTo', { name })}
            onClick={addByHand}
          >
            {t('keyResults.objectives.addByHand')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
