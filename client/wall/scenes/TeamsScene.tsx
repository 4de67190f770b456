import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { awaitedUnits } from '#shared/domain/readiness/condition.ts'
import { Rest } from '../Rest.tsx'
import styles from './CountTable.module.css'

const mostRows = 10

/** Which units have offered their OKRs to the room; drafts stay where they are, in counts. */
export function TeamsScene() {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const roster = useBoard((board) => board.roster)
  const progress = useBoard((board) => board.progress)
  const { offeredUnits } = useControl()
  const listed = useMemo(() => inOrder(awaitedUnits({ units, roster })), [units, roster])
  const offered = listed.filter((unit) => offeredUnits.includes(unit.id)).length
  const shown = listed.slice(0, mostRows)
  return (
    <>
      <p className={styles.sentence} role="status">
        {t('wall.teams.offered', { count: listed.length, offered })}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('wall.teams.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('wall.swot.unit')}</th>
            <th scope="col">{t('wall.teams.objectives')}</th>
            <th scope="col">{t('wall.teams.keyResults')}</th>
            <th scope="col">{t('wall.swot.state')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => {
            const hasOffered = offeredUnits.includes(unit.id)
            return (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td>{progress.get(unit.id)?.objectives ?? 0}</td>
                <td>{progress.get(unit.id)?.keyResults ?? 0}</td>
                <td className={hasOffered ? styles.good : ''}>
                  {hasOffered ? t('wall.teams.hasOffered') : t('wall.teams.isDrafting')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Rest of={listed.length} shown={shown.length} />
    </>
  )
}
