import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#client/clock/useToday.ts'
import { DayField } from '#client/fields/DayField.tsx'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { useBoard, useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { asksForNote } from '#shared/domain/checkInsFindings.ts'
import { newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { checkIn } from '#shared/workshop/edits/checkIns.ts'
import styles from './FollowScreen.module.css'

type Props = {
  readonly keyResult: Entry<'keyResults'>
  readonly last: Entry<'checkIns'> | undefined
  readonly onClose: () => void
}

const confidenceBefore = 5

/** A value, how sure one is, and a line: three things, under a minute. */
export function CheckInDialog({ keyResult, last, onClose }: Props) {
  const { t } = useTranslation()
  const { documents, participantId } = useWorkshop()
  const today = useToday()
  const offset = useWorkshopState((state) => state.clockOffsetMs)
  const name = useBoard((board) => board.roster.get(participantId)?.name ?? '')
  const [value, setValue] = useState<number | undefined>(undefined)
  const [on, setOn] = useState(today)
  const [confidence, setConfidence] = useState(last?.confidence ?? confidenceBefore)
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const confidenceId = useId()
  const measured = useRef<HTMLDivElement>(null)

  const { measure = 'count' } = keyResult
  const needsNote = note.trim() === '' && asksForNote(last?.confidence, confidence)

  const add = () => {
    setIsTried(true)
    // What can't be read, or is still asked about, stays in its field: nothing is added without it.
    const unread = measured.current?.querySelector<HTMLElement>('[aria-invalid]')
    if (value === undefined || unread || needsNote) return
    checkIn(documents.board, newId(), keyResult, {
      on,
      value,
      confidence,
      note,
      by: name,
      createdAt: Date.now() + offset,
    })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('follow.dialog.title')}
      description={keyResult.text || keyResult.metric || t('common.unnamed')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={add}>
            {t('follow.dialog.add')}
          </Button>
        </>
      }
    >
      <div ref={measured} className={styles.measured}>
        <MeasureField
          label={t('follow.dialog.value', { metric: keyResult.metric ?? t(`common.measures.${measure}`) })}
          measure={measure}
          value={value}
          comparedWith={last?.value ?? keyResult.baseline}
          onCommit={setValue}
          missing={isTried ? t('numbers.parse.empty') : null}
        />
        <DayField
          label={t('follow.dialog.day')}
          latest={today}
          value={on}
          problemOf={(day) => (day > today ? t('follow.dialog.dayWrong') : null)}
          onCommit={(day) => setOn(day ?? today)}
        />
      </div>
      <div className={styles.confidence}>
        <label htmlFor={confidenceId}>{t('follow.dialog.confidence', { value: confidence })}</label>
        <input
          id={confidenceId}
          type="range"
          min={0}
          max={10}
          step={1}
          value={confidence}
          onChange={(event) => setConfidence(Number(event.currentTarget.value))}
        />
      </div>
      <TextArea
        label={t('follow.dialog.note')}
        value={note}
        maxLength={limits.shortTextLength}
        error={isTried && needsNote ? t('follow.dialog.noteMissing') : null}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  )
}
