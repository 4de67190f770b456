import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SaveStatus } from '#client/session/saveStatus.ts'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import styles from './StatusBadge.module.css'

/** Whether this person's work is safe, and where. Never says "saved" before the server has it on its disk. */
export function StatusBadge() {
  const status = useWorkshopState((state) => state.status)
  const sentence = useStatusSentence(status)
  const Icon = icons[status.kind]
  return (
    <span
      className={`${styles.status} ${styles[status.kind]}`}
      role="status"
      title={sentence}
      data-needs-line={needsLine(status) || undefined}
    >
      <Icon size={16} aria-hidden />
      <span className={styles.words}>{sentence}</span>
    </span>
  )
}

/** What somebody must know to keep their work is read in full: on a phone it takes a line of its own. */
const needsLine = (status: SaveStatus): boolean =>
  status.kind === 'problem' || (status.kind === 'offline' && status.changes > 0)

const icons = {
  connecting: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  problem: TriangleAlert,
} as const

function useStatusSentence(status: SaveStatus): string {
  const { t } = useTranslation()
  switch (status.kind) {
    case 'connecting':
      return t('status.connecting')
    case 'saved':
      return t('status.saved')
    case 'saving':
      return t('status.saving')
    case 'offline':
      if (status.changes === 0) return t('status.offline')
      if (status.keptHere >= status.changes) return t('status.offlineKept', { count: status.changes })
      return t('status.offlineNotKept', { count: status.changes })
    case 'problem':
      return status.message || t('status.problem')
  }
}
