import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectiveEditor } from '#client/okr/ObjectiveEditor.tsx'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { Checkbox } from '#client/ui/Field.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { type KeyResultId, newId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { addKeyResult, removeObjective } from '#shared/workshop/edits/okrs.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import { Discussion } from './Discussion.tsx'
import { KeyResultItem } from './KeyResultItem.tsx'
import styles from './teams.module.css'
import type { UnitOkrs } from './useUnitOkrs.ts'
import type { UnitReview } from './useUnitReview.ts'

type Props = {
  readonly objective: Entry<'objectives'>
  readonly okrs: UnitOkrs
  readonly review: UnitReview
  /** Just added here: one goes on writing in it. */
  readonly isNew?: boolean
}

/** An objective of a unit: where to, shown by which key results, serving what. */
export function ObjectiveBlock({ objective, okrs, review, isNew = false }: Props) {
  const { t } = useTranslation()
  const { document, place, refusal } = okrs
  const mayEdit = refusal === null
  const keyResults = okrs.keyResultsOf(objective.id)
  // A key result that was just added is open to be written; nothing closes it but its own button.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const setOpened = (id: string, isOpen: boolean) =>
    setOpen((before) => new Set(isOpen ? [...before, id] : [...before].filter((each) => each !== id)))
  const name = objective.text.trim() || t('okr.objective.unnamed')
  const add = () => {
    const id: KeyResultId = newId<'keyResult'>()
    addKeyResult(document, id, { objectiveId: objective.id, unitId: okrs.unitId })
    setOpened(id, true)
  }
  return (
    <article className={styles.objective} aria-label={name}>
      {mayEdit ? (
        <div className={styles.objectiveHead}>
          <ObjectiveEditor
            document={document}
            objective={objective}
            isNew={isNew}
            {...(objective.text.trim() === '' ? {} : { findings: review.get(objective.id) ?? [] })}
          />
          <RemoveObjective objective={objective} okrs={okrs} />
        </div>
      ) : (
        <h3 className={styles.objectiveText}>{name}</h3>
      )}
      <Unaligned objective={objective} okrs={okrs} />
      {keyResults.length === 0 ? (
        <p className={styles.muted}>{t(mayEdit ? 'teams.draft.noKeyResults' : 'teams.draft.readKeyResults')}</p>
      ) : (
        <ul className={styles.keyResults}>
          {keyResults.map((keyResult) => (
            <li key={keyResult.id}>
              <KeyResultItem
                keyResult={keyResult}
                okrs={okrs}
                findings={review.get(keyResult.id) ?? []}
                isOpen={open.has(keyResult.id)}
                onOpen={(isOpen) => setOpened(keyResult.id, isOpen)}
              />
            </li>
          ))}
        </ul>
      )}
      {mayEdit ? (
        <div>
          <Button
            icon={<Plus size={18} aria-hidden />}
            aria-label={t('teams.draft.addKeyResultTo', { name })}
            onClick={add}
          >
            {t('teams.draft.addKeyResult')}
          </Button>
        </div>
      ) : null}
      <Discussion subject={objective.id} subjectName={name} place={place} />
    </article>
  )
}

/** Said openly, once per unit: an objective that serves no company key result. Offered only where nothing is linked. */
function Unaligned({ objective, okrs }: Omit<Props, 'review'>) {
  const { t } = useTranslation()
  const ownIds = new Set<string>(okrs.keyResultsOf(objective.id).map(({ id }) => id))
  const isLinked = okrs.links.some(({ from, kind }) => kind !== 'dependsOn' && ownIds.has(from))
  const isChosen = objective.unalignedByChoice === true
  if (okrs.refusal !== null) return isChosen ? <Chip>{t('teams.draft.unalignedChip')}</Chip> : null
  if (isLinked && !isChosen) return null
  return (
    <Checkbox
      label={t('teams.draft.unaligned')}
      checked={isChosen}
      onChange={(event) =>
        updateRecord(okrs.document, 'objectives', objective.id, {
          unalignedByChoice: event.currentTarget.checked || undefined,
        })
      }
    />
  )
}

function RemoveObjective({ objective, okrs }: Omit<Props, 'review'>) {
  const { t } = useTranslation()
  const stepWithUndo = useUndoableStep(okrs.undo)
  const count = okrs.keyResultsOf(objective.id).length
  return (
    <IconButton
      label={`${t('okr.objective.remove')}: ${objective.text.trim() || t('okr.objective.unnamed')}`}
      icon={<Trash2 size={18} />}
      onClick={() =>
        stepWithUndo(
          () => void removeObjective(okrs.document, objective.id),
          count === 0 ? t('okr.objective.removedAlone') : t('okr.objective.removed', { count }),
        )
      }
    />
  )
}
