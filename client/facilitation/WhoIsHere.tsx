import { Users } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { homeUnit, isMember } from '#shared/workshop/roles.ts'
import styles from './Cockpit.module.css'

type UnitCount = { readonly id: string; readonly name: string; readonly here: number; readonly people: number }

/** Who is here, in counts by unit: nobody is listed as missing. */
export function WhoIsHere() {
  const { t } = useTranslation()
  const counts = useCounts()
  const here = counts.reduce((sum, unit) => sum + unit.here, 0)
  const people = counts.reduce((sum, unit) => sum + unit.people, 0)
  return (
    <details className={styles.drawer}>
      <summary className={styles.summary}>
        <Users size={16} aria-hidden />
        {t('facilitation.here.title', { here, count: people })}
      </summary>
      {counts.length === 0 ? <p className={styles.words}>{t('facilitation.here.nobody')}</p> : null}
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
  const units = useBoard((board) => board.units)
  const roster = useBoard((board) => board.roster)
  const presence = useWorkshopState((state) => state.presence)
  return useMemo(() => {
    const here = new Set([...presence.values()].map((entry) => entry.participantId))
    const members = [...roster.values()].filter(({ role }) => isMember(role))
    return inOrder(units.values()).flatMap((unit) => {
      const ours = members.filter((person) => homeUnit(person.role, person.unitId) === unit.id)
      if (ours.length === 0) return []
      const present = ours.filter((person) => here.has(person.id)).length
      return [{ id: unit.id, name: unit.name, here: present, people: ours.length }]
    })
  }, [units, roster, presence])
}
