import { useTranslation } from 'react-i18next'
import { DayField } from '#client/fields/DayField.tsx'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import type { Entry } from '#shared/records/collections.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import { useDayText } from './dayText.ts'
import styles from './ObjectiveCard.module.css'

type Props = { readonly objective: Entry<'objectives'>; readonly mayEdit: boolean }

/** From when to when the objective holds; the cycle's days until somebody sets others. */
export function ObjectivePeriod({ objective, mayEdit }: Props) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const dayText = useDayText()
  const { startsOn, endsOn } = objective
  if (!mayEdit)
    return startsOn && endsOn ? (
      <p className={styles.period}>
        {t('direction.objectives.period', { from: dayText(startsOn), to: dayText(endsOn) })}
      </p>
    ) : null
  return (
    <>
      <DayField
        label={t('direction.objectives.startsOn')}
        value={startsOn}
        onCommit={(day) => updateRecord(documents.board, 'objectives', objective.id, { startsOn: day })}
      />
      <DayField
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
