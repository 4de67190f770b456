import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import styles from './Cockpit.module.css'
import { SaveVersion } from './SaveVersion.tsx'
import { useKeptVersions } from './useKeptVersions.ts'
import { VersionList } from './VersionList.tsx'

/** What is kept of the board: a new version, and the earlier ones to bring back. They are looked up when the drawer opens. */
export function Versions() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const { versions, refusal, read } = useKeptVersions(isOpen)
  return (
    <details className={styles.drawer} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <History size={16} aria-hidden />
        {t('facilitation.versions.title')}
      </summary>
      <SaveVersion onSaved={read} />
      {refusal ? (
        <Notice tone="bad" isUrgent action={<Button onClick={read}>{t('facilitation.versions.again')}</Button>}>
          {refusal}
        </Notice>
      ) : null}
      {versions ? <VersionList versions={versions} /> : null}
      <p className={styles.words} role="status">
        {versions === null && !refusal ? t('facilitation.versions.loading') : null}
      </p>
    </details>
  )
}
