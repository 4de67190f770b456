import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#client/fields/DayField.tsx'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { IconButton } from '#client/ui/Button.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './Cockpit.module.css'

/** One parked item: its words, who comes back to it, and on which day. */
export function ParkedItem({ item }: { readonly item: Entry<'parkingLot'> }) {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const stepWithUndo = useUndoableStep(undo.board)
  return (
    <article className={styles.parkedItem} aria-label={item.text}>
      <p className={styles.parkedText}>{item.text}</p>
      <IconButton
        label={t('facilitation.parking.remove', { text: item.text })}
        icon={<Trash2 size={16} />}
        onClick={() =>
          stepWithUndo(() => removeRecord(documents.board, 'parkingLot', item.id), t('facilitation.parking.removed'))
        }
      />
      <RegisterField
        label={t('facilitation.parking.owner')}
        value={item.owner ?? ''}
        problemOf={(typed) =>
          typed.length > limits.nameLength ? t('common.tooLong', { max: limits.nameLength }) : null
        }
        onCommit={(typed) =>
          updateRecord(documents.board, 'parkingLot', item.id, { owner: typed === '' ? undefined : typed })
        }
      />
      <DayField
        label={t('facilitation.parking.reviewOn')}
        value={item.reviewOn}
        onCommit={(reviewOn) => updateRecord(documents.board, 'parkingLot', item.id, { reviewOn })}
      />
    </article>
  )
}
