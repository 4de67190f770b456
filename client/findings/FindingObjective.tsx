import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditRefusal } from '#client/stores/usePermissions.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Checkbox } from '#client/ui/Field.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import { FindingKeyResult } from './FindingKeyResult.tsx'
import styles from './findings.module.css'

/** An objective in question with its key results: what one of them serves is often the answer. */
export function FindingObjective({ objective }: { readonly objective: Entry<'objectives'> }) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const keyResults = useBoard((board) => board.keyResults)
  const unit = useBoard((board) => board.units.get(objective.unitId)?.name)
  const mayEdit = useEditRefusal('board', 'objectives', objective, { text: objective.text }) === null
  const own = useMemo(
    () => inOrder([...keyResults.values()].filter(({ objectiveId }) => objectiveId === objective.id)),
    [keyResults, objective.id],
  )
  return (
    <div className={styles.subject}>
      <p className={styles.record}>
        <span className={styles.kind}>
          {t('alignment.findings.kinds.objective')}
          {unit ? ` · ${unit}` : ''}
        </span>
        {objective.text.trim() || t('okr.objective.unnamed')}
      </p>
      {objective.unitId !== companyUnitId && mayEdit ? (
        <Checkbox
          label={t('teams.draft.unaligned')}
          checked={objective.unalignedByChoice === true}
          onChange={(event) =>
            updateRecord(documents.board, 'objectives', objective.id, {
              unalignedByChoice: event.currentTarget.checked || undefined,
            })
          }
        />
      ) : null}
      <ul className={styles.ofObjective}>
        {own.map((keyResult) => (
          <li key={keyResult.id}>
            <FindingKeyResult keyResult={keyResult} />
          </li>
        ))}
      </ul>
    </div>
  )
}
