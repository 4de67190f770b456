import { Coffee } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatTimeLeft, useTimeLeft } from '#client/clock/timeLeft.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import styles from './BreakScene.module.css'

/** The room is away: when to be back, as large as the wall allows. */
export function BreakScene() {
  const { t } = useTranslation()
  const formats = useFormats()
  const time = useTimeLeft()
  if (!time || time.backAt === null) return null
  const isOver = time.leftMs < 0
  return (
    <div className={styles.away}>
      <p className={styles.name}>
        <Coffee aria-hidden />
        {isOver ? t('wall.break.over') : t('wall.break.name')}
      </p>
      <p className={styles.back} role="status">
        <span>{t('wall.break.back')}</span>
        <strong className={styles.clock}>{formats.time(time.backAt)}</strong>
      </p>
      <p
        className={isOver ? `${styles.left} ${styles.late}` : styles.left}
        role="timer"
        aria-label={t('frame.timeLeft')}
      >
        {isOver
          ? t('wall.break.since', { time: formatTimeLeft(time.leftMs) })
          : t('wall.break.left', { time: formatTimeLeft(time.leftMs) })}
      </p>
    </div>
  )
}
