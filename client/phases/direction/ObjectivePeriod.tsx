import { useTranslation } from 'react-i18next'
import { DayField } from '#client/fields/DayField.tsx'
import { useFormats } from '#client/messages/useFormats.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import type { Entry } from '#shared/records/collections.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './ObjectiveCard.module.css'

type Props = { readonly objective: Entry<'objectives'>; readonly mayEdit: boolean }

/** From when to when the objective holds; the cycle's days until somebody sets others. */
export function ObjectivePeriod({ objective, mayEdit }: Props) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const formats = useFormats()
  const { startsOn, endsOn } = objective
  if (!mayEdit)
    return startsOn && endsOn ? (
      <p className={styles.period}>
        {t('direction.objectives.period', { from: formats.day(startsOn), to: formats.day(endsOn) })}
      </p>
    ) : null
  return (
    <>
      <DayField
        isOfCycle
        label={t('direction.objectives.startsOn')}
        value={startsOn}
        onCommit={(day) => updateRecord(documents.board, 'objectives', objective.id, { startsOn: day })}
      />
      <DayField
        isOfCycle
        label={t('direction.objectives.endsOn')}
        value={endsOn}
        onCommit={(day) => updateRecord(documents.board, 'objectives', objective.id, { endsOn: day })}
      />
      {startsOn && endsOn && endsOn < startsOn ? (
        <p className={styles.problem} role="alert">
          {t('direction.objectives.endsEarly')}
        </p>
      ) : null}
    </>
  )
}
