import { Pause, Play, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatTimeLeft, useTimeLeft } from '#client/clock/timeLeft.ts'
import { useCommand } from '#client/commands/useCommand.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { Button, IconButton } from '#client/ui/Button.tsx'
import styles from './Cockpit.module.css'
import { StartTimer } from './StartTimer.tsx'

const minuteMs = 60_000
const extensionMinutes = 2

/** The group's clock. Its end stops nobody from writing. */
export function TimerControls() {
  const { t } = useTranslation()
  const formats = useFormats()
  const time = useTimeLeft()
  const { run, isRunning } = useCommand()
  return (
    <div className={styles.block}>
      <h2 className={styles.title}>{t('facilitation.timer.title')}</h2>
      {time ? (
        <div className={styles.timer}>
          <span className={time.leftMs < 0 ? `${styles.clock} ${styles.over}` : styles.clock}>
            {formatTimeLeft(time.leftMs)}
          </span>
          {time.backAt !== null ? (
            <p className={styles.away}>{t('facilitation.timer.away', { time: formats.time(time.backAt) })}</p>
          ) : null}
          {time.backAt !== null ? null : time.isPaused ? (
            <Button
              icon={<Play size={16} />}
              disabled={isRunning}
              onClick={() => void run({ type: 'setTimer', action: 'resume' })}
            >
              {t('facilitation.timer.resume')}
            </Button>
          ) : (
            <Button
              icon={<Pause size={16} />}
              disabled={isRunning}
              onClick={() => void run({ type: 'setTimer', action: 'pause' })}
            >
              {t('facilitation.timer.pause')}
            </Button>
          )}
          <Button
            icon={<Plus size={16} />}
            disabled={isRunning}
            aria-label={t('facilitation.timer.extendLabel', { count: extensionMinutes })}
            onClick={() => void run({ type: 'setTimer', action: 'extend', ms: extensionMinutes * minuteMs })}
          >
            {t('facilitation.timer.extend', { count: extensionMinutes })}
          </Button>
          <IconButton
            label={time.backAt === null ? t('facilitation.timer.clear') : t('facilitation.timer.endBreak')}
            icon={<X size={18} />}
            disabled={isRunning}
            onClick={() => void run({ type: 'setTimer', action: 'clear' })}
          />
        </div>
      ) : (
        <StartTimer
          isRunning={isRunning}
          onStart={(minutes, isBreak) =>
            void run({ type: 'setTimer', action: 'start', ms: minutes * minuteMs, ...(isBreak ? { isBreak } : {}) })
          }
        />
      )}
    </div>
  )
}
