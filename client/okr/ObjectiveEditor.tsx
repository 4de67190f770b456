import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { DayField } from '#client/fields/DayField.tsx'
import { ProseField } from '#client/fields/ProseField.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import type { Finding } from '#shared/domain/finding.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { proseOf, updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './ObjectiveEditor.module.css'
import { QualityQuestions } from './QualityQuestions.tsx'

type Props = {
  /** The document that holds the objective: the board, or a unit's drafts. */
  readonly document: Y.Doc
  readonly objective: Entry<'objectives'>
  readonly isReadOnly?: boolean
  /** Just added here: one goes on writing in it. */
  readonly isNew?: boolean
  /** What the quality rules ask about it; nothing is said where they are left out. */
  readonly findings?: readonly Finding[]
}

type Patch = Parameters<typeof updateRecord<'objectives'>>[3]

/** The words of an objective and its period; a company objective also says which priority it serves. */
export function ObjectiveEditor({ document, objective, isReadOnly = false, isNew = false, findings }: Props) {
  const { t } = useTranslation()
  const priorities = useBoard((board) => board.priorities)
  const options = useMemo(
    () => inOrder(priorities.values()).map(({ id, title }) => ({ value: id, text: title })),
    [priorities],
  )
  const set = (patch: Patch) => updateRecord(document, 'objectives', objective.id, patch)
  return (
    <div className={styles.editor}>
      <ProseField
        text={proseOf(document, 'objectives', objective.id, 'text')}
        label={t('okr.objective.text')}
        placeholder={t('okr.objective.example')}
        maxLength={limits.objectiveTextLength}
        size="title"
        readOnly={isReadOnly}
        autoFocus={isNew}
      />
      <div className={styles.fields}>
        {objective.unitId === companyUnitId ? (
          <SelectField
            label={t('okr.objective.priority')}
            placeholder={t('okr.objective.noPriority')}
            options={options}
            value={objective.priorityId ?? ''}
            disabled={isReadOnly}
            onChange={(event) =>
              set({ priorityId: options.find(({ value }) => value === event.currentTarget.value)?.value })
            }
          />
        ) : null}
        <DayField
          isOfCycle
          label={t('okr.objective.startsOn')}
          value={objective.startsOn}
          readOnly={isReadOnly}
          onCommit={(startsOn) => set({ startsOn })}
        />
        <DayField
          isOfCycle
          label={t('okr.objective.endsOn')}
          value={objective.endsOn}
          readOnly={isReadOnly}
          onCommit={(endsOn) => set({ endsOn })}
        />
      </div>
      {findings ? <QualityQuestions findings={findings} /> : null}
    </div>
  )
}
