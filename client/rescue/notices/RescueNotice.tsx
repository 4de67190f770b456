import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import styles from './Rescued.module.css'
import { RescueEntry } from './RescueEntry.tsx'
import { useReasonSentence } from './useReasonSentence.ts'

/** Says calmly that something could not be added, and why; the window lists it, with what may be done. */
export function RescueNotice() {
  const { t } = useTranslation()
  const { rescue } = useWorkshop()
  const entries = useWorkshopState((state) => state.setAside)
  const reasonOf = useReasonSentence()
  const [isOpen, setIsOpen] = useState(false)
  const count = entries.reduce((sum, { changes }) => sum + changes.length, 0)
  const reasons = [...new Set(entries.map(({ reason }) => reasonOf(reason)))]
  return (
    <div className={styles.strip}>
      <Notice
        tone="warn"
        isUrgent
        action={<Button onClick={() => setIsOpen(true)}>{t('rescue.look')}</Button>}
        title={t('rescue.notAdded', { count })}
      >
        <p>{reasons.join(' ')}</p>
      </Notice>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('rescue.title', { count })}>
        <p className={styles.muted}>{t(rescue.isKept() ? 'rescue.safe' : 'rescue.onlyHere')}</p>
        {entries.map((entry) => (
          <RescueEntry key={entry.id} entry={entry} />
        ))}
      </Dialog>
    </div>
  )
}
