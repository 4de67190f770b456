import { useTranslation } from 'react-i18next'
import styles from './Wall.module.css'

/** What a list has beyond what fits on the wall, as a number: nothing is left out in silence. */
export function Rest({ of, shown }: { readonly of: number; readonly shown: number }) {
  const { t } = useTranslation()
  return of > shown ? <p className={styles.rest}>{t('wall.more', { count: of - shown })}</p> : null
}
