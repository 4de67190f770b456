import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RoomFindings } from '#shared/domain/review/roomFindings.ts'
import styles from './alignment.module.css'

/** In one line how far the room is: “3 open findings block signing · 2 decided”. */
export function AlignmentStatus({ findings }: { readonly findings: RoomFindings }) {
  const { t } = useTranslation()
  const { open, openCount, decided } = findings
  const blocking = open.blocking.length
  const others = openCount - blocking
  return (
    <p className={styles.status} role="status">
      <strong className={blocking > 0 ? styles.statusBad : styles.statusGood}>
        {blocking > 0 ? <CircleAlert size={18} aria-hidden /> : <CircleCheck size={18} aria-hidden />}
        {blocking > 0 ? t('alignment.status.blocking', { count: blocking }) : t('alignment.status.none')}
      </strong>
      {others > 0 ? <span>{t('alignment.status.open', { count: others })}</span> : null}
      {decided.length > 0 ? <span>{t('alignment.status.decided', { count: decided.length })}</span> : null}
    </p>
  )
}
