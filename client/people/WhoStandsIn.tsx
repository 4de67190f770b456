import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import { compare } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import { isMember } from '#shared/records/roles.ts'
import styles from './LookAfter.module.css'

type Props = {
  readonly unit: Entry<'units'>
  readonly isRunning: boolean
  /** `null`: nobody stands in any more. */
  readonly onChoose: (person: Entry<'roster'> | null) => Promise<void>
}

/** For the row of a lead who can't come: somebody takes their place for the time being, of the unit's people or another's. */
export function WhoStandsIn({ unit, isRunning, onChoose }: Props) {
  const { t } = useTranslation()
  const roster = useBoard((board) => board.roster)
  const [choice, setChoice] = useState<string | null>(null)
  const units = useBoard((board) => board.units)
  const others = [...roster.values()].filter(({ id, role }) => isMember(role) && id !== unit.leadId)
  const people = others.toSorted(
    (one, other) => Number(other.unitId === unit.id) - Number(one.unitId === unit.id) || compare(one.name, other.name),
  )
  const labelOf = ({ name, unitId }: Entry<'roster'>) => {
    const home = unitId && unitId !== unit.id ? units.get(unitId)?.name : undefined
    return home ? t('people.office.ofUnit', { name, unit: home }) : name
  }
  if (people.length === 0) return <p className={styles.words}>{t('people.office.nobodyElse', { unit: unit.name })}</p>

  const current = unit.deputyId ?? ''
  const chosen = people.some(({ id }) => id === choice) || choice === '' ? choice : current
  const choose = async () => {
    await onChoose(people.find(({ id }) => id === chosen) ?? null)
    setChoice(null)
  }
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          label={t('people.office.whoStandsIn')}
          value={chosen ?? ''}
          placeholder={t('people.office.nobody')}
          options={people.map((person) => ({ value: person.id, text: labelOf(person) }))}
          hint={t('people.office.rights')}
          onChange={(event) => setChoice(event.currentTarget.value)}
        />
      </div>
      <Button isResting={isRunning || chosen === current} onClick={() => void choose()}>
        {t('people.office.setStandIn')}
      </Button>
    </>
  )
}
