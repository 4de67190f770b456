import { Coffee, Play } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { readWhole } from '#shared/domain/amounts/readWhole.ts'
import styles from './Cockpit.module.css'

const usualMinutes = [5, 10, 15] as const
const usualBreakMinutes = 15
const mostMinutes = 12 * 60

type Props = { readonly isRunning: boolean; readonly onStart: (minutes: number, isBreak: boolean) => void }

/** The usual lengths with one tap, any other one typed. */
export function StartTimer({ isRunning, onStart }: Props) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState('')
  const [isTried, setIsTried] = useState(false)
  const minutes = readWhole(typed, i18n.language, 1, mostMinutes)
  const begin = (chosen: number | null, isBreak: boolean) => {
    setIsTried(true)
    if (chosen === null) return
    onStart(chosen, isBreak)
    setTyped('')
    setIsTried(false)
  }
  const start = (event: FormEvent) => {
    event.preventDefault()
    begin(minutes, false)
  }
  return (
    <>
      <div className={styles.buttons}>
        {usualMinutes.map((length) => (
          <Button
            key={length}
            disabled={isRunning}
            aria-label={t('facilitation.timer.startLabel', { count: length })}
            onClick={() => onStart(length, false)}
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
        <Button
          icon={<Coffee size={16} />}
          disabled={isRunning}
          aria-label={t('facilitation.timer.breakLabel', { count: usualBreakMinutes })}
          onClick={() => begin(typed.trim() === '' ? usualBreakMinutes : minutes, true)}
        >
          {t('facilitation.timer.pauseRoom')}
        </Button>
      </form>
    </>
  )
}
