import { Play } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import styles from './Cockpit.module.css'

const usualMinutes = [5, 10, 15] as const
const mostMinutes = 12 * 60

type Props = { readonly isRunning: boolean; readonly onStart: (minutes: number) => void }

/** The usual lengths with one tap, any other one typed. */
export function StartTimer({ isRunning, onStart }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [isTried, setIsTried] = useState(false)
  const minutes = readMinutes(typed)
  const start = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (minutes === null) return
    onStart(minutes)
    setTyped('')
    setIsTried(false)
  }
  return (
    <>
      <div className={styles.buttons}>
        {usualMinutes.map((length) => (
          <Button
            key={length}
            disabled={isRunning}
            aria-label={t('facilitation.timer.startLabel', { count: length })}
            onClick={() => onStart(length)}
          >
            {t('facilitation.timer.minutes', { count: length })}
          </Button>
        ))}
      </div>
      <form className={styles.row} onSubmit={start} noValidate>
        <TextField
          className={styles.grow ?? ''}
          label={t('facilitation.timer.custom')}
          isLabelHidden
          placeholder={t('facilitation.timer.custom')}
          inputMode="numeric"
          value={typed}
          error={isTried && minutes === null ? t('facilitation.timer.problem', { most: mostMinutes }) : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" icon={<Play size={16} />} disabled={isRunning}>
          {t('facilitation.timer.start')}
        </Button>
      </form>
    </>
  )
}

function readMinutes(typed: string): number | null {
  if (!/^\d{1,3}$/.test(typed.trim())) return null
  const minutes = Number(typed)
  return minutes >= 1 && minutes <= mostMinutes ? minutes : null
}
