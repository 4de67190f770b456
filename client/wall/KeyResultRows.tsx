import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { FromTo } from './FromTo.tsx'
import styles from './KeyResultRows.module.css'
import { Rest } from './Rest.tsx'

const mostKeyResults = 11

type Props = {
  /** What stands at the end of each line. */
  readonly last: (keyResult: Entry<'keyResults'>) => string
}

/** The company's objectives with their key results, from baseline to target. */
export function KeyResultRows({ last }: Props) {
  const { t } = useTranslation()
  const objectives = useBoard((board) => board.objectives)
  const keyResults = useBoard((board) => board.keyResults)
  const groups = useMemo(() => groupByObjective(objectives, keyResults), [objectives, keyResults])
  const total = groups.reduce((sum, group) => sum + group.keyResults.length, 0)
  if (groups.length === 0) return <p className={styles.none}>{t('wall.keyResults.none')}</p>
  let room = mostKeyResults
  return (
    <div className={styles.groups}>
      {groups.map(({ objective, keyResults: ofObjective }) => {
        const shown = ofObjective.slice(0, Math.max(0, room))
        room -= shown.length
        return (
          <section key={objective.id} className={styles.group}>
            <h2 className={styles.objective}>{objective.text}</h2>
            <ul className={styles.rows}>
              {shown.map((keyResult) => (
                <li key={keyResult.id} className={styles.row}>
                  <span className={styles.text}>{keyResult.metric?.trim() || keyResult.text}</span>
                  <FromTo baseline={keyResult.baseline} target={keyResult.target} measure={keyResult.measure} />
                  <span className={styles.last}>{last(keyResult)}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <Rest of={total} shown={mostKeyResults} />
    </div>
  )
}

type Group = { readonly objective: Entry<'objectives'>; readonly keyResults: readonly Entry<'keyResults'>[] }

function groupByObjective(
  objectives: ReadonlyMap<string, Entry<'objectives'>>,
  keyResults: ReadonlyMap<string, Entry<'keyResults'>>,
): readonly Group[] {
  const company = inOrder([...objectives.values()].filter((objective) => objective.unitId === companyUnitId))
  return company.map((objective) => ({
    objective,
    keyResults: inOrder([...keyResults.values()].filter((keyResult) => keyResult.objectiveId === objective.id)),
  }))
}
