import { useTranslation } from 'react-i18next'
import styles from './OnItsWay.module.css'

/** In the place of a part that is being fetched; after a moment it says so. */
export function OnItsWay() {
  const { t } = useTranslation()
  return <p className={styles.waiting}>{t('frame.partIsComing')}</p>
}
