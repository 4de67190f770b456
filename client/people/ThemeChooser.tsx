import { useTranslation } from 'react-i18next'
import { themeChoices } from '#client/theme/theme.ts'
import { Segmented } from '#client/ui/Segmented.tsx'
import { useTheme } from '#client/ui/ThemeProvider.tsx'
import styles from './People.module.css'

/** Light, dark, or as the device has it. */
export function ThemeChooser() {
  const { t } = useTranslation()
  const { choice, choose } = useTheme()
  return (
    <section className={styles.own}>
      <h3>{t('frame.theme')}</h3>
      <Segmented
        label={t('frame.theme')}
        value={choice}
        options={themeChoices.map((value) => ({ value, text: t(`frame.themes.${value}`) }))}
        onChange={choose}
      />
    </section>
  )
}
