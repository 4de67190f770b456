import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useIsPhone } from '#client/ui/screenWidth.ts'
import { sizeGate } from '#shared/domain/sizeGate.ts'
import styles from './alignment.module.css'
import { MatrixList } from './MatrixList.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import type { MatrixProps } from './matrixProps.ts'

/** Units by company objectives: a table where there is room, a list per objective on the phone. */
export function MatrixSection(props: MatrixProps) {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const settings = useBoard((board) => board.settings)
  const gate = sizeGate(settings)
  const { units, rows } = props.matrix
  const isEmpty = rows.every((row) =>
    row.every(({ contributing, supporting }) => contributing.length + supporting.length === 0),
  )
  return (
    <section className={styles.section} aria-labelledby="matrix-title">
      <h2 id="matrix-title">{t('alignment.sections.matrix')}</h2>
      {!gate.teamOkrs && isEmpty ? (
        <Notice title={t('alignment.gate')}>
          {t(`rules.sizeGate.${gate.reason}`, { headCount: gate.headCount ?? 0, minimum: gate.minimum })}
        </Notice>
      ) : units.length === 0 ? (
        <Notice>{t('alignment.empty.noUnits')}</Notice>
      ) : isPhone ? (
        <MatrixList {...props} />
      ) : (
        <MatrixTable {...props} />
      )}
    </section>
  )
}
