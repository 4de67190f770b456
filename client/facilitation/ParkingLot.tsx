import { SquareParking } from 'lucide-react'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { park } from '#shared/workshop/edits/parkingLot.ts'
import styles from './Cockpit.module.css'
import { ParkedItem } from './ParkedItem.tsx'

/** What doesn't belong to the present question is kept here, with somebody to come back to it, and when. */
export function ParkingLot() {
  const { t } = useTranslation()
  const parked = useBoard((board) => board.parkingLot)
  const listed = useMemo(() => inOrder(parked.values()), [parked])
  return (
    <details className={styles.drawer}>
      <summary className={styles.summary}>
        <SquareParking size={16} aria-hidden />
        {t('facilitation.parking.title', { count: listed.length })}
      </summary>
      <ParkSomething />
      {listed.length === 0 ? <p className={styles.words}>{t('facilitation.parking.empty')}</p> : null}
      <ul className={styles.parked}>
        {listed.map((item) => (
          <li key={item.id}>
            <ParkedItem item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function ParkSomething() {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const isTooLong = text.length > limits.shortTextLength
  const parkTyped = (event: FormEvent) => {
    event.preventDefault()
    if (text === '' || isTooLong) return
    park(documents.board, [{ id: newId(), text, createdAt: Date.now() }])
    setTyped('')
  }
  return (
    <form className={styles.row} onSubmit={parkTyped} noValidate>
      <TextField
        className={styles.grow ?? ''}
        label={t('facilitation.parking.what')}
        isLabelHidden
        placeholder={t('facilitation.parking.what')}
        value={typed}
        error={isTooLong ? t('common.tooLong', { max: limits.shortTextLength }) : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text === '' || isTooLong}>
        {t('facilitation.parking.park')}
      </Button>
    </form>
  )
}
