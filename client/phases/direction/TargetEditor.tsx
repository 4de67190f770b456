import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#client/fields/DayField.tsx'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { IconButton } from '#client/ui/Button.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { measures } from '#shared/records/fields.ts'
import { removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './DirectionScreen.module.css'

type Patch = Parameters<typeof updateRecord<'targets'>>[3]

type Props = {
  readonly target: Entry<'targets'>
  /** Added by this person just now: the caret waits in its name. A colleague's must not take the focus. */
  readonly isNew: boolean
}

/** One target to type in: what is counted, where it stands today, where it should stand, by which day. */
export function TargetEditor({ target, isNew }: Props) {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const stepWithUndo = useUndoableStep(undo.board)
  const name = target.name || t('direction.targets.unnamed')
  const set = (patch: Patch) => updateRecord(documents.board, 'targets', target.id, patch)
  return (
    <article className={styles.target} aria-label={name}>
      <div className={styles.targetHead}>
        <RegisterField
          className={styles.targetName ?? ''}
          label={t('direction.targets.name')}
          placeholder={t('direction.targets.nameExample')}
          autoFocus={isNew}
          value={target.name}
          problemOf={(typed) =>
            typed.length > limits.titleLength ? t('common.tooLong', { max: limits.titleLength }) : null
          }
          onCommit={(name) => set({ name })}
        />
        <IconButton
          className={styles.removeTarget ?? ''}
          label={t('direction.targets.remove', { name })}
          icon={<Trash2 size={18} />}
          onClick={() =>
            stepWithUndo(
              () => removeRecord(documents.board, 'targets', target.id),
              t('direction.targets.removed', { name }),
            )
          }
        />
      </div>
      <SelectField
        label={t('direction.targets.measure')}
        value={target.measure}
        options={measures.map((measure) => ({ value: measure, text: t(`common.measures.${measure}`) }))}
        onChange={(event) => {
          const measure = measures.find((known) => known === event.currentTarget.value)
          if (measure) set({ measure })
        }}
      />
      <MeasureField
        label={t('direction.targets.baseline')}
        measure={target.measure}
        value={target.baseline}
        onCommit={(baseline) => set({ baseline })}
      />
      <MeasureField
        label={t('direction.targets.value')}
        measure={target.measure}
        value={target.value}
        onCommit={(value) => set({ value })}
      />
      <DayField isOfCycle label={t('direction.targets.due')} value={target.due} onCommit={(due) => set({ due })} />
      <TargetQuestion target={target} />
    </article>
  )
}

/** A target that asks for no change is probably a slip of the finger. */
function TargetQuestion({ target }: { readonly target: Entry<'targets'> }) {
  const { t } = useTranslation()
  const isUnmoved = target.baseline !== undefined && target.baseline === target.value
  if (!isUnmoved) return null
  return <p className={styles.question}>{t('direction.targets.unmoved')}</p>
}
