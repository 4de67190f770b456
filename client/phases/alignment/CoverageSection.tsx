import { useTranslation } from 'react-i18next'
import type { Coverage } from '#shared/domain/alignment/coverage.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import styles from './alignment.module.css'
import { CoverageBar } from './CoverageBar.tsx'

type Props = {
  readonly board: BoardSnapshot
  readonly matrix: Coverage
  readonly selected: string | null
  readonly onSelect: (keyResultId: string) => void
}

/** Per company key result what it needs, what the units bring, and what is missing: as a number and as a picture. */
export function CoverageSection({ board, matrix, selected, onSelect }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.section} aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t('alignment.sections.coverage')}</h2>
      <ul className={styles.coverage}>
        {matrix.objectives.map((objective) => {
          const own = inOrder([...board.keyResults.values()].filter(({ objectiveId }) => objectiveId === objective.id))
          return (
            <li key={objective.id} className={styles.coverageObjective}>
              <h3>{objective.text.trim() || t('okr.objective.unnamed')}</h3>
              {own.length === 0 ? <p className={styles.muted}>{t('alignment.empty.noKeyResults')}</p> : null}
              <ul>
                {own.map((keyResult) => (
                  <li key={keyResult.id}>
                    <CoverageBar
                      board={board}
                      keyResult={keyResult}
                      sum={matrix.byKeyResult.get(keyResult.id) ?? null}
                      isSelected={selected === keyResult.id}
                      onSelect={() => onSelect(keyResult.id)}
                    />
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
