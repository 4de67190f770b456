import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { KeyResultLine } from './KeyResultLine.tsx'
import styles from './TheSet.module.css'

/** The whole set on one page: the company's objectives first, then each unit's. */
export function TheSet() {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const objectives = useBoard((board) => board.objectives)
  const groups = useMemo(() => {
    const inOrder = [...objectives.values()].sort((left, right) => (left.order < right.order ? -1 : 1))
    const rest = [...units.values()].filter((unit) => unit.id !== companyUnitId)
    const sorted = rest.sort((left, right) => (left.order < right.order ? -1 : 1))
    const company = units.get(companyUnitId)
    return [...(company ? [company] : []), ...sorted]
      .map((unit) => ({ unit, objectives: inOrder.filter((objective) => objective.unitId === unit.id) }))
      .filter((group) => group.objectives.length > 0)
  }, [units, objectives])
  if (groups.length === 0) return <EmptyState title={t('commit.set.empty')}>{t('commit.set.emptyWords')}</EmptyState>
  return (
    <div className={styles.set}>
      {groups.map(({ unit, objectives: own }) => (
        <section key={unit.id} className={styles.unit}>
          <h3>{unit.id === companyUnitId ? t('commit.set.company') : unit.name}</h3>
          {own.map((objective) => (
            <Objective key={objective.id} objective={objective} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Objective({ objective }: { readonly objective: Entry<'objectives'> }) {
  const { t } = useTranslation()
  const keyResults = useBoard((board) => board.keyResults)
  const priority = useBoard((board) =>
    objective.priorityId ? board.priorities.get(objective.priorityId)?.title : undefined,
  )
  const own = useMemo(
    () =>
      [...keyResults.values()]
        .filter((keyResult) => keyResult.objectiveId === objective.id)
        .sort((left, right) => (left.order < right.order ? -1 : 1)),
    [keyResults, objective.id],
  )
  return (
    <article className={styles.objective}>
      <h4>{objective.text || t('common.unnamed')}</h4>
      {priority ? <p className={styles.priority}>{t('commit.set.priority', { priority })}</p> : null}
      <ul>
        {own.map((keyResult) => (
          <KeyResultLine key={keyResult.id} keyResult={keyResult} />
        ))}
      </ul>
    </article>
  )
}
