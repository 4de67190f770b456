import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { SelectField, TextField } from '#client/ui/Field.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { isLastFacilitator } from '#shared/domain/leading.ts'
import { companyUnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { homeUnit, isMember, type Role, roles } from '#shared/records/roles.ts'
import styles from './LookAfter.module.css'

const chosenRoles = roles.filter((role) => role !== 'wall')

type Choice = { readonly name?: string; readonly role?: (typeof chosenRoles)[number]; readonly unitId?: string }

/** Who somebody is: what the invitation got wrong, or the spelling of a name. Says what else changes with it. */
export function PersonFields({ person }: { readonly person: Entry<'roster'> }) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const say = useSay()
  const units = useBoard((board) => board.units)
  const [choice, setChoice] = useState<Choice>({})
  const [isTried, setIsTried] = useState(false)

  const name = choice.name ?? person.name
  const role = choice.role ?? person.role
  const hasUnit = role === 'lead' || role === 'participant'
  const joinable = [...units.values()]
    .filter(({ id }) => role !== 'lead' || id !== companyUnitId)
    .sort((left, right) => (left.order < right.order ? -1 : 1))
  const kept = choice.unitId ?? person.unitId ?? ''
  const unitId = joinable.some(({ id }) => id === kept) ? kept : ''
  const home = isMember(role) ? homeUnit<string>(role, unitId) : ''
  const isNew = { name: name.trim() !== person.name, role: role !== person.role, unit: home !== (person.unitId ?? '') }
  const isLast = useBoard(({ roster }) => isLastFacilitator(roster, person.id))
  const refusal = isLast && isNew.role ? 'last_facilitator' : null
  const mayNotSave = refusal !== null || name.trim() === '' || !(isNew.name || isNew.role || isNew.unit)
  const isUnitMissing = hasUnit && unitId === ''

  const save = async () => {
    setIsTried(true)
    if (mayNotSave || isUnitMissing) return
    const changes = {
      ...(isNew.name ? { name: name.trim() } : {}),
      ...(isNew.role ? { role } : {}),
      ...(isNew.unit && hasUnit ? { unitId } : {}),
    }
    const change = { op: 'changePerson', participantId: person.id, ...changes } as const
    if (!(await run({ type: 'editRoster', changes: [change] }))) return
    setChoice({})
    setIsTried(false)
    say(t('people.saved', { name: name.trim() }))
  }

  return (
    <form
      className={styles.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{t('people.who.heading')}</h3>
      <div className={styles.fields}>
        <TextField
          label={t('people.who.name')}
          value={name}
          maxLength={limits.nameLength}
          onChange={(event) => setChoice({ ...choice, name: event.currentTarget.value })}
        />
        <SelectField
          label={t('people.who.role')}
          value={role}
          options={chosenRoles.map((value) => ({ value, text: t(`common.roles.${value}`) }))}
          onChange={(event) => {
            const chosen = chosenRoles.find((value) => value === event.currentTarget.value)
            if (chosen) setChoice({ ...choice, role: chosen })
          }}
        />
        {hasUnit ? (
          <SelectField
            label={t('people.who.unit')}
            value={unitId}
            placeholder={t('people.who.chooseUnit')}
            options={joinable.map((unit) => ({ value: unit.id, text: unit.name }))}
            error={isTried && isUnitMissing ? t('people.who.unitMissing') : null}
            hint={unitId === companyUnitId ? t('people.who.ofCompany') : null}
            onChange={(event) => setChoice({ ...choice, unitId: event.currentTarget.value })}
          />
        ) : null}
      </div>
      {refusal ? (
        <p className={styles.words}>{t(`errors.refusals.${refusal}`)}</p>
      ) : (
        <Consequences person={person} role={isNew.role ? role : null} unitId={isNew.unit ? home : null} />
      )}
      <Button type="submit" isResting={isRunning || mayNotSave}>
        {t('people.who.save')}
      </Button>
    </form>
  )
}

type ConsequencesProps = {
  readonly person: Entry<'roster'>
  /** The new role, and the new unit (`''` for none); `null` where it stays. */
  readonly role: Role | null
  readonly unitId: string | null
}

/** What else comes with another role or unit, said before it is saved. */
function Consequences({ person, role, unitId }: ConsequencesProps) {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const { id, name } = person
  const unit = [...units.values()].find((candidate) => candidate.id === unitId)
  const held = [...units.values()].find(({ leadId, deputyId }) => leadId === id || deputyId === id)
  if (role === null && unitId === null) return null
  return (
    <div className={styles.words}>
      {role === null || role === 'wall' ? null : <p>{t(`people.who.becomes.${role}`, { name })}</p>}
      {unit ? <p>{t('people.who.moves', { name, unit: unit.name })}</p> : null}
      {held ? <p>{t('people.who.leavesOffice', { name, unit: held.name })}</p> : null}
    </div>
  )
}
