import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDayAndTime } from '#client/clock/useDayAndTime.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { Button } from '#client/ui/Button.tsx'
import { BringBack } from './BringBack.tsx'
import styles from './Cockpit.module.css'
import type { KeptVersion } from './useKeptVersions.ts'

const shownAtFirst = 6

/** The kept versions, newest first, each with its name, its time, and the way to bring it back. */
export function VersionList({ versions }: { readonly versions: readonly KeptVersion[] }) {
  const { t } = useTranslation()
  const atOf = useDayAndTime()
  const [isWhole, setIsWhole] = useState(false)
  const refusal = useCommandRefusal('restoreVersion')
  const [chosen, setChosen] = useState<KeptVersion | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  if (versions.length === 0) return <p className={styles.words}>{t('facilitation.versions.empty')}</p>
  const momentOf = (version: KeptVersion) => atOf(version.at, hasTwin(version, versions) ? 'seconds' : 'minutes')
  const shown = isWhole ? versions : versions.slice(0, shownAtFirst)
  return (
    <>
      <ul className={styles.versions} aria-label={t('facilitation.versions.listed')}>
        {shown.map((version) => (
          <li key={version.id} className={styles.version}>
            <p className={styles.versionName}>
              {version.name}
              <time dateTime={new Date(version.at).toISOString()}>{momentOf(version)}</time>
            </p>
            <Button
              variant="quiet"
              disabled={refusal !== null}
              title={refusal === null ? undefined : t(`errors.refusals.${refusal}`)}
              aria-label={t('facilitation.versions.bringBackLabel', { name: version.name, at: momentOf(version) })}
              onClick={() => {
                setChosen(version)
                setIsAsking(true)
              }}
            >
              {t('facilitation.versions.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < versions.length ? (
        <Button variant="quiet" onClick={() => setIsWhole(true)}>
          {t('facilitation.versions.all', { count: versions.length })}
        </Button>
      ) : null}
      {chosen ? <BringBack version={chosen} isOpen={isAsking} onClose={() => setIsAsking(false)} /> : null}
    </>
  )
}

/** Whether another version of the same name was kept within the same minute: only seconds tell the two apart. */
const hasTwin = (version: KeptVersion, versions: readonly KeptVersion[]): boolean =>
  versions.some(
    ({ id, name, at }) => id !== version.id && name === version.name && minuteOf(at) === minuteOf(version.at),
  )

const minuteOf = (at: number): number => Math.floor(at / 60_000)
