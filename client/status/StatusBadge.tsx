import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SaveStatus } from '#client/session/saveStatus.ts'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import styles from './StatusBadge.module.css'
import { useStatusSentence } from './useStatusSentence.ts'

/** Whether this person's work is safe, and where. Never says "saved" before the server has it on its disk. */
export function StatusBadge() {
  const status = useWorkshopState((state) => state.status)
  const notAdded = useWorkshopState((state) => state.setAside).reduce((sum, { changes }) => sum + changes.length, 0)
  const { t } = useTranslation()
  const isNotAll = status.kind === 'saved' && notAdded > 0
  const sentence = useStatusSentence(status)
  const words = isNotAll ? t('status.notAdded', { count: notAdded }) : sentence
  const kind = isNotAll ? 'problem' : status.kind
  const Icon = icons[kind]
  return (
    <span
      className={`${styles.status} ${styles[kind]}`}
      role="status"
      title={words}
      data-needs-line={needsLine(status) || undefined}
    >
      <Icon size={16} aria-hidden />
      <span className={styles.words}>{words}</span>
    </span>
  )
}

/** What somebody must do something about is read in full: on a phone it takes a line of its own. */
const needsLine = (status: SaveStatus): boolean =>
  status.kind === 'problem' || (status.kind === 'offline' && status.changes > status.keptHere)

const icons = {
  connecting: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  problem: TriangleAlert,
} as const
