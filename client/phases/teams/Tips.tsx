import { useTranslation } from 'react-i18next'
import styles from './teams.module.css'

const tips = ['own', 'few', 'serve', 'neighbours'] as const

/** What makes an offer realistic. */
export function Tips() {
  const { t } = useTranslation()
  return (
    <section className={styles.tips}>
      <h2>{t('teams.tips.title')}</h2>
      <ul>
        {tips.map((tip) => (
          <li key={tip}>{t(`teams.tips.${tip}`)}</li>
        ))}
      </ul>
    </section>
  )
}
