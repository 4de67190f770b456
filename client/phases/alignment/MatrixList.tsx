import { useTranslation } from 'react-i18next'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './matrix.module.css'
import type { MatrixProps } from './matrixProps.ts'

/** The matrix for a phone: per objective what each unit brings, and who brings nothing. */
export function MatrixList({ matrix, selected, onSelect }: MatrixProps) {
  const { t } = useTranslation()
  return (
    <ul className={styles.objectives}>
      {matrix.objectives.map((objective, column) => {
        const cells = matrix.units.map((unit, row) => ({ unit, cell: matrix.rows[row]?.[column] }))
        const isIdle = ({ cell }: (typeof cells)[number]) =>
          !cell || cell.contributing.length + cell.supporting.length === 0
        const idle = cells.filter(isIdle)
        return (
          <li key={objective.id} className={styles.ofObjective}>
            <h3 className={styles.objectiveTitle}>{objective.text.trim() || t('okr.objective.unnamed')}</h3>
            <ul className={styles.unitsOf}>
              {cells.map(({ unit, cell }) =>
                cell && !isIdle({ unit, cell }) ? (
                  <li key={unit.id} className={styles.unitOf}>
                    <h4>{unit.name}</h4>
                    <MatrixCell cell={cell} selected={selected} onSelect={onSelect} />
                  </li>
                ) : null,
              )}
            </ul>
            {idle.length > 0 ? (
              <p className={styles.muted}>
                {t('alignment.matrix.nothing', { units: idle.map(({ unit }) => unit.name).join(', ') })}
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
