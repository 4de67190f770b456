import { useTranslation } from 'react-i18next'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './matrix.module.css'
import type { MatrixProps } from './matrixProps.ts'

/** The matrix as a real table; it scrolls inside its own box, which the keyboard reaches. */
export function MatrixTable({ matrix, selected, onSelect }: MatrixProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.box} aria-label={t('alignment.matrix.scroll')} {...tabStop}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('alignment.matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('alignment.matrix.unit')}
            </th>
            {matrix.objectives.map((objective) => (
              <th key={objective.id} scope="col" className={styles.objective}>
                {objective.text.trim() || t('okr.objective.unnamed')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.units.map((unit, index) => (
            <tr key={unit.id}>
              <th scope="row" className={styles.unit}>
                {unit.name}
              </th>
              {(matrix.rows[index] ?? []).map((cell) => (
                <td key={cell.objectiveId} className={styles.cell}>
                  <MatrixCell cell={cell} selected={selected} onSelect={onSelect} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const tabStop = { tabIndex: 0 } as const
