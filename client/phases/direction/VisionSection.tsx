import { useTranslation } from 'react-i18next'
import { ProseField } from '#client/fields/ProseField.tsx'
import sections from '#client/frame/Sections.module.css'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { limits } from '#shared/limits.ts'
import { proseOf } from '#shared/workshop/writeRecords.ts'
import styles from './DirectionScreen.module.css'

/** Where the company wants to be, in the CEO's words; the room reads it as it is written. */
export function VisionSection({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const statement = useBoard((board) => board.vision?.statement ?? '')
  return (
    <section className={sections.section} aria-labelledby="vision-title">
      <h2 id="vision-title" className={sections.title}>
        {t('direction.vision.title')}
      </h2>
      {mayEdit ? (
        <ProseField
          text={proseOf(documents.board, 'vision', null, 'statement')}
          label={t('direction.vision.label')}
          isLabelHidden
          hint={t('direction.vision.hint')}
          placeholder={t('direction.vision.example')}
          maxLength={limits.proseLength}
          size="title"
        />
      ) : statement.trim() ? (
        <blockquote className={styles.vision}>{statement}</blockquote>
      ) : (
        <p className={sections.words}>{t('direction.vision.notYet')}</p>
      )}
    </section>
  )
}
