import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { watchOutdated } from '#client/ui/outdated.ts'
import styles from './OutdatedNotice.module.css'

/** Appears when the server was updated and a part of this page is no longer there: a reload brings the new one. */
export function OutdatedNotice() {
  const { t } = useTranslation()
  const [isOutdated, setIsOutdated] = useState(false)
  useEffect(() => watchOutdated(() => setIsOutdated(true)), [])
  if (!isOutdated) return null
  return (
    <div className={styles.notice}>
      <Notice
        tone="warn"
        isUrgent
        action={
          <Button variant="primary" onClick={() => location.reload()}>
            {t('frame.reload')}
          </Button>
        }
      >
        {t('frame.outdated')}
      </Notice>
    </div>
  )
}
