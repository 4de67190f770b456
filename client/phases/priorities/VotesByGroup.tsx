import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { givenTo } from '#shared/domain/ballots/castBallot.ts'
import type { RankedTheme } from '#shared/domain/ballots/ranking.ts'
import type { Tally } from '#shared/records/discovery.ts'
import { roles } from '#shared/records/roles.ts'
import styles from './BallotResult.module.css'

type Props = {
  readonly kind: 'unit' | 'role'
  readonly cells: NonNullable<Tally['byUnit']>
  readonly ranked: readonly RankedTheme[]
}

/** The dots of each unit or role that cast enough ballots for nobody to be recognised. */
export function VotesByGroup({ kind, cells, ranked }: Props) {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const nameOf = (key: string): string => {
    const role = roles.find((known) => known === key)
    return role ? t(`common.roles.${role}`) : (units.get(key)?.name ?? t('common.unnamed'))
  }
  const groups = Object.entries(cells)
  return (
    <details className={styles.groups}>
      <summary>{t(`priorities.result.by.${kind}`)}</summary>
      <p className={styles.turnout}>{t('priorities.result.byNote')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('priorities.result.theme')}</th>
              {groups.map(([key, cell]) => (
                <th key={key} scope="col">
                  {nameOf(key)}
                  <span className={styles.ballots}>{t('priorities.result.ballots', { count: cell.ballots })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ theme, votedOn }) => (
              <tr key={theme.id}>
                <th scope="row">{theme.name}</th>
                {groups.map(([key, cell]) => (
                  <td key={key}>{votedOn.reduce((sum, id) => sum + givenTo(cell.dots, id), 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
