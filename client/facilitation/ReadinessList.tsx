import { Circle, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useControl } from '#client/stores/useWorkshop.tsx'
import styles from './Cockpit.module.css'
import { useReadiness } from './useReadiness.ts'

/** What makes the group's phase complete, ticked where it is. */
export function ReadinessList() {
  const { t } = useTranslation()
  const { phase } = useControl()
  const lines = useReadiness(phase)
  if (lines.length === 0) return null
  return (
    <div className={styles.block}>
      <h2 className={styles.title}>{t('facilitation.readiness')}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.key} className={line.isDone ? `${styles.line} ${styles.ready}` : styles.line}>
            {line.isDone ? (
              <CircleCheck size={16} role="img" aria-label={t('facilitation.isReady')} />
            ) : (
              <Circle size={16} role="img" aria-label={t('facilitation.isNotReady')} />
            )}
            <span>{line.sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
