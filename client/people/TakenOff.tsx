import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { workshopPath } from '#client/routes.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import styles from './LookAfter.module.css'

type Props = { readonly name: string; readonly onLeave: () => void }

/** Somebody was taken off; the link that let them in may let them in again, so the way to renew it is shown. */
export function TakenOff({ name, onLeave }: Props) {
  const { t } = useTranslation()
  const { workshopId, participantId } = useWorkshop()
  const box = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone with the person.
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className={styles.takenOff}>
      <Notice tone="good" title={t('people.removal.done', { name })} isUrgent>
        <p>{t('people.removal.renew')}</p>
        <Link
          className={styles.link ?? ''}
          href={`${workshopPath(workshopId, participantId, 'setup')}#invitations`}
          onClick={onLeave}
        >
          {t('people.removal.toInvitations')}
        </Link>
      </Notice>
    </div>
  )
}
