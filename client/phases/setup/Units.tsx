import { UserRoundPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { SilentFirst } from '#client/frame/SilentFirst.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { SelectField, TextField } from '#client/ui/Field.tsx'
import { companyUnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { AddPerson } from './AddPerson.tsx'
import sections from './SetupScreen.module.css'
import { UnitMenu } from './UnitMenu.tsx'
import styles from './Units.module.css'

const addableKinds = ['business', 'team', 'platform'] as const

/** The units, who leads each, and who stands in; a unit without a lead is marked. */
export function Units({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const sorted = useMemo(
    () =>
      [...units.values()]
        .filter((unit) => unit.id !== companyUnitId)
        .sort((left, right) => (left.order < right.order ? -1 : 1)),
    [units],
  )
  return (
    <section className={sections.section}>
      <h2>{t('setup.units.heading')}</h2>
      <p>{t('setup.units.words')}</p>
      {sorted.length === 0 ? (
        <EmptyState title={t('setup.units.emptyTitle')}>{t('setup.units.emptyWords')}</EmptyState>
      ) : (
        <ul className={styles.units}>
          {sorted.map((unit) => (
            <UnitCard key={unit.id} unit={unit} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {mayEdit ? <AddUnit /> : null}
      {mayEdit ? <SilentFirst /> : null}
    </section>
  )
}

function UnitCard({ unit, mayEdit }: { readonly unit: Entry<'units'>; readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const roster = useBoard((board) => board.roster)
  const { run } = useCommand()
  const [isAdding, setIsAdding] = useState(false)
  const people = useMemo(() => [...roster.values()].filter((person) => person.unitId === unit.id), [roster, unit.id])
  const options = people.map((person) => ({ value: person.id, text: person.name }))
  const others = people.filter((person) => person.id !== unit.leadId && person.id !== unit.deputyId)
  return (
    <li className={styles.unit}>
      <header className={styles.header}>
        <h3>{unit.name}</h3>
        <Chip>{t(`common.unitKinds.${unit.kind}`)}</Chip>
        {unit.leadId || unit.deputyId ? null : <Chip tone="warn">{t('setup.units.noLead')}</Chip>}
        {mayEdit ? <UnitMenu unit={unit} /> : null}
      </header>
      <div className={styles.fields}>
        <SelectField
          label={t('setup.units.lead')}
          value={unit.leadId ?? ''}
          placeholder={t('setup.units.nobody')}
          options={options}
          disabled={!mayEdit}
          onChange={(event) => setPerson('setLead', event.currentTarget.value)}
        />
        <SelectField
          label={t('setup.units.deputy')}
          value={unit.deputyId ?? ''}
          placeholder={t('setup.units.nobody')}
          options={options}
          disabled={!mayEdit}
          onChange={(event) => setPerson('setDeputy', event.currentTarget.value)}
        />
      </div>
      <p className={styles.people}>
        {others.length === 0
          ? t('setup.units.noMembers')
          : t('setup.units.members', { names: others.map((person) => person.name).join(', ') })}
      </p>
      {mayEdit ? (
        <Button variant="quiet" icon={<UserRoundPlus size={16} />} onClick={() => setIsAdding(true)}>
          {t('setup.people.addTo', { unit: unit.name })}
        </Button>
      ) : null}
      {isAdding ? <AddPerson unit={unit} onClose={() => setIsAdding(false)} /> : null}
    </li>
  )

  function setPerson(op: 'setLead' | 'setDeputy', participantId: string) {
    void run({ type: 'editRoster', changes: [{ op, unitId: unit.id, participantId: participantId || null }] })
  }
}

function AddUnit() {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<(typeof addableKinds)[number]>('business')
  const add = async () => {
    if (name.trim() === '') return
    if (await run({ type: 'editRoster', changes: [{ op: 'addUnit', name: name.trim(), kind }] })) setName('')
  }
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('setup.units.newName')}
        value={name}
        maxLength={limits.nameLength}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SelectField
        label={t('setup.units.newKind')}
        value={kind}
        options={addableKinds.map((value) => ({ value, text: t(`common.unitKinds.${value}`) }))}
        onChange={(event) => setKind(addableKinds.find((value) => value === event.currentTarget.value) ?? 'business')}
      />
      <Button type="submit" disabled={isRunning || name.trim() === ''}>
        {t('setup.units.add')}
      </Button>
    </form>
  )
}
