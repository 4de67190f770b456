import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#client/ui/Button.tsx'
import { GoldenThreadSteps } from './GoldenThreadSteps.tsx'
import styles from './goldenThread.module.css'

type Props = {
  /** The chosen key result; `null` invites to choose one. */
  readonly keyResultId: string | null
  readonly onClose: () => void
}

/** The golden thread as a part of the side panel; it comes into sight when a key result is chosen. */
export function GoldenThreadPanel({ keyResultId, onClose }: Props) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (keyResultId !== null) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [keyResultId])
  return (
    <section ref={panel} className={styles.panel} aria-labelledby="thread-title" aria-live="polite">
      <header className={styles.head}>
        <h2 id="thread-title">{t('alignment.thread.title')}</h2>
        {keyResultId === null ? null : (
          <IconButton label={t('alignment.thread.close')} icon={<X size={18} />} onClick={onClose} />
        )}
      </header>
      {keyResultId === null ? (
        <p className={styles.muted}>{t('alignment.thread.hint')}</p>
      ) : (
        <GoldenThreadSteps keyResultId={keyResultId} />
      )}
    </section>
  )
}
