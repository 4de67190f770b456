import { useTranslation } from 'react-i18next'
import { formatTimeLeft, isNearlyOver, useTimeLeft } from '#client/clock/timeLeft.ts'
import type { SaveStatus } from '#client/session/saveStatus.ts'
import { useBoard, useControl, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import styles from './Wall.module.css'

/** The phase and its question, and the clock as large as it deserves. */
export function WallHeader() {
  const { t } = useTranslation()
  const { phase } = useControl()
  const isAway = useTimeLeft()?.backAt != null
  const title = useBoard((board) => board.settings?.title ?? '')
  const standing = useWorkshopState(({ status }) => standingOf(status))
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        <p className={styles.phase}>
          <strong>{t(`phases.${phase}.name`)}</strong>
          <span>{title}</span>
          {standing ? <span>{t(`wall.${standing}`)}</span> : null}
        </p>
        <h1 className={styles.question}>{isAway ? t('wall.break.next') : t(`phases.${phase}.question`)}</h1>
      </div>
      {isAway ? null : <WallClock />}
    </header>
  )
}

/** What the room has to know about the server; the rest is between each person and their own device. */
function standingOf(status: SaveStatus): 'offline' | 'cannotSave' | null {
  if (status.kind === 'offline') return 'offline'
  return status.kind === 'problem' && status.cause === 'storeFailed' ? 'cannotSave' : null
}

function WallClock() {
  const { t } = useTranslation()
  const time = useTimeLeft()
  if (!time) return null
  const tone = time.leftMs < 0 ? styles.over : isNearlyOver(time) ? styles.near : ''
  return (
    <p className={`${styles.clock} ${tone}`} role="timer" aria-label={t('frame.timeLeft')}>
      <span>{formatTimeLeft(time.leftMs)}</span>
      {time.isPaused ? <span className={styles.clockNote}>{t('wall.paused')}</span> : null}
      {time.leftMs < 0 ? <span className={styles.clockNote}>{t('wall.timeIsUp')}</span> : null}
    </p>
  )
}
