import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFigures } from '#client/fields/useFigures.ts'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { groupBy } from '#shared/domain/groupBy.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './teams.module.css'

/** The company's objectives and key results to look up while one drafts. */
export function CompanyReference() {
  const { t } = useTranslation()
  const objectives = useBoard((board) => board.objectives)
  const keyResults = useBoard((board) => board.keyResults)
  const company = useMemo(
    () => inOrder([...objectives.values()].filter(({ unitId }) => unitId === companyUnitId)),
    [objectives],
  )
  const byObjective = useMemo(
    () => groupBy(inOrder(keyResults.values()), ({ objectiveId }) => objectiveId),
    [keyResults],
  )
  return (
    <details className={styles.reference} open>
      <summary>
        <h2 className={styles.referenceTitle}>{t('teams.company.title')}</h2>
      </summary>
      {company.length === 0 ? <p className={styles.muted}>{t('teams.company.empty')}</p> : null}
      {company.map((objective) => (
        <section key={objective.id} className={styles.referenceObjective}>
          <h3>{objective.text.trim() || t('okr.objective.unnamed')}</h3>
          <ul>
            {(byObjective.get(objective.id) ?? []).map((keyResult) => (
              <Line key={keyResult.id} keyResult={keyResult} />
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}

function Line({ keyResult }: { readonly keyResult: Entry<'keyResults'> }) {
  const { t } = useTranslation()
  const figures = useFigures()
  const { baseline, target, measure } = keyResult
  const show = (value: number | undefined) => figures.valueOrDash(value, measure)
  return (
    <li className={styles.referenceLine}>
      <span>{keyResult.metric || keyResultName(keyResult) || t('okr.keyResult.unnamed')}</span>
      <span className={styles.referenceNumbers}>
        {show(baseline)} → <strong>{show(target)}</strong>
      </span>
    </li>
  )
}
