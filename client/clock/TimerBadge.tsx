import { Timer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDisplayLocale } from '#client/messages/displayLocale.ts'
import styles from './TimerBadge.module.css'
import { formatClock, formatTimeLeft, isNearlyOver, useTimeLeft } from './timeLeft.ts'

/** The time left for the group; it never stops anybody from writing. */
export function TimerBadge() {
  const { t } = useTranslation()
  const locale = useDisplayLocale()
  const time = useTimeLeft()
  if (!time) return null
  const tone = time.leftMs < 0 ? styles.over : isNearlyOver(time) ? styles.near : ''
  return (
    <span className={`${styles.timer} ${tone}`} role="timer" aria-label={t('frame.timeLeft')}>
      <Timer size={16} aria-hidden />
      {time.backAt !== null && time.leftMs >= 0
        ? t('frame.breakUntil', { time: formatClock(time.backAt, locale) })
        : formatTimeLeft(time.leftMs)}
      {time.isPaused ? <span className={styles.paused}>{t('frame.paused')}</span> : null}
    </span>
  )
}
