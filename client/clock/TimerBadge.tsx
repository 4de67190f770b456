import { Timer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import styles from './TimerBadge.module.css'
import { formatTimeLeft, isNearlyOver, useTimeLeft } from './timeLeft.ts'

/** The time left for the group; it never stops anybody from writing. */
export function TimerBadge() {
  const { t } = useTranslation()
  const formats = useFormats()
  const time = useTimeLeft()
  if (!time) return null
  const tone = time.leftMs < 0 ? styles.over : isNearlyOver(time) ? styles.near : ''
  return (
    <span className={`${styles.timer} ${tone}`} role="timer" aria-label={t('frame.timeLeft')}>
      <Timer size={16} aria-hidden />
      {time.backAt !== null && time.leftMs >= 0
        ? t('frame.breakUntil', { time: formats.time(time.backAt) })
        : formatTimeLeft(time.leftMs)}
      {time.isPaused ? <span className={styles.paused}>{t('frame.paused')}</span> : null}
    </span>
  )
}
