import { useTranslation } from 'react-i18next'
import type { DriverEntry } from '#shared/domain/drivers/tree.ts'
import styles from './DriverDetails.module.css'
import { DriverDetails } from './DriverDetails.tsx'

/** The side panel: the details of the driver that one is at. */
export function DriverPanel({ driver }: { readonly driver: DriverEntry | undefined }) {
  const { t } = useTranslation()
  if (!driver) return <p className={styles.hint}>{t('keyResults.details.none')}</p>
  const name = driver.name.trim() || t('common.unnamed')
  return (
    <section className={styles.panel} aria-label={t('keyResults.outline.details', { name })}>
      <h2 className={styles.title}>{name}</h2>
      <DriverDetails key={driver.id} driver={driver} />
    </section>
  )
}
