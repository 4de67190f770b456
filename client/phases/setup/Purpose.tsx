import { useTranslation } from 'react-i18next'
import { limits } from '#shared/limits.ts'
import { SettingField } from './SettingField.tsx'
import styles from './SetupScreen.module.css'

/** What the off-site is for, and how the room will know that it worked. */
export function Purpose({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const common = { maxLength: limits.proseLength, isProse: true, isReadOnly: !mayEdit } as const
  return (
    <section className={styles.section}>
      <h2>{t('setup.purpose.heading')}</h2>
      <SettingField
        {...common}
        name="purpose"
        label={t('setup.purpose.purpose')}
        placeholder={t('setup.purpose.purposeExample')}
      />
      <SettingField
        {...common}
        name="success"
        label={t('setup.purpose.success')}
        placeholder={t('setup.purpose.successExample')}
      />
      <div className={styles.fields}>
        <SettingField
          {...common}
          name="values"
          label={t('setup.purpose.values')}
          placeholder={t('setup.purpose.valuesExample')}
        />
        <SettingField
          {...common}
          name="rituals"
          label={t('setup.purpose.rituals')}
          placeholder={t('setup.purpose.ritualsExample')}
        />
        <SettingField
          {...common}
          name="preparation"
          label={t('setup.purpose.preparation')}
          placeholder={t('setup.purpose.preparationExample')}
        />
      </div>
    </section>
  )
}
