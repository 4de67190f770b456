import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import type { Entry } from '#shared/records/collections.ts'
import styles from './LookAfter.module.css'

type Props = {
  readonly unit: Entry<'units'>
  readonly isRunning: boolean
  /** `null`: nobody stands in any more. */
  readonly onChoose: (person: Entry<'roster'> | null) => Promise<void>
}

/** For the row of a lead who can't come: one of the unit's people takes their place for the time being. */
export function WhoStandsIn({ unit, isRunning, onChoose }: Props) {
  const { t } = useTranslation()
  const roster = useBoard((board) => board.roster)
  const [choice, setChoice] = useState<string | null>(null)
  const people = [...roster.values()].filter(({ id, unitId }) => unitId === unit.id && id !== unit.leadId)
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
          options={people.map(({ id, name }) => ({ value: id, text: name }))}
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
