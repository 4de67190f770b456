import { Users } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeopleHere } from '#client/people/usePeopleHere.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { homeUnit, isMember } from '#shared/records/roles.ts'
import styles from './Cockpit.module.css'

type UnitCount = { readonly id: string; readonly name: string; readonly here: number; readonly people: number }

/** Who is here, in counts by unit and for those of none: nobody is listed as missing. */
export function WhoIsHere() {
  const { t } = useTranslation()
  const { people, here } = usePeopleHere()
  const counts = useCounts()
  return (
    <details className={styles.drawer}>
      <summary className={styles.summary}>
        <Users size={16} aria-hidden />
        {t('frame.people', { here: here.size, people: people.length })}
      </summary>
      {counts.every(({ id }) => id === noUnit) ? <p className={styles.words}>{t('facilitation.here.nobody')}</p> : null}
      <ul className={styles.counts}>
        {counts.map((unit) => (
          <li key={unit.id} className={styles.count}>
            <span>{unit.name}</span>
            <span>{t('facilitation.here.count', { here: unit.here, people: unit.people })}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function useCounts(): readonly UnitCount[] {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const { people, here } = usePeopleHere()
  return useMemo(() => {
    const homeOf = ({ role, unitId }: (typeof people)[number]) => {
      const home = isMember(role) ? homeUnit(role, unitId) : undefined
      return home !== undefined && units.has(home) ? home : noUnit
    }
    return [...inOrder(units.values()), { id: noUnit, name: t('facilitation.here.noUnit') }]
      .map(({ id, name }) => {
        const ours = people.filter((person) => homeOf(person) === id)
        return { id, name, here: ours.filter((person) => here.has(person.id)).length, people: ours.length }
      })
      .filter((unit) => unit.people > 0)
  }, [t, units, people, here])
}

const noUnit = 'no-unit'
