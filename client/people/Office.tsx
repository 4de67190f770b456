import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { companyUnitId } from '#shared/ids.ts'
import type { people } from '#shared/messages/en/people.ts'
import type { RosterChange } from '#shared/protocol/commands.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './LookAfter.module.css'
import { WhoStandsIn } from './WhoStandsIn.tsx'

type Done = keyof typeof people.office.done

/** Who leads the person's unit and who stands in, and what they may become in it. */
export function Office({ person }: { readonly person: Entry<'roster'> }) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const say = useSay()
  const roster = useBoard((board) => board.roster)
  const units = useBoard((board) => board.units)
  const unit = person.unitId && units.get(person.unitId)
  if (!unit) return null

  const { name } = person
  const [isLead, isDeputy] = [unit.leadId === person.id, unit.deputyId === person.id]
  const isCompany = unit.id === companyUnitId
  const lead = unit.leadId && roster.get(unit.leadId)
  const deputy = unit.deputyId && roster.get(unit.deputyId)
  const give = (done: Done, ...changes: readonly RosterChange[]) => tell(done, name, changes)
  const tell = async (done: Done, whom: string, changes: readonly RosterChange[]) => {
    if (!(await run({ type: 'editRoster', changes: [...changes] }))) return
    say(t(`people.office.done.${done}`, { name: whom, unit: unit.name }))
  }
  const setLead = (participantId: string | null): RosterChange => ({ op: 'setLead', unitId: unit.id, participantId })
  const setDeputy = (participantId: string | null): RosterChange => ({
    op: 'setDeputy',
    unitId: unit.id,
    participantId,
  })
  // Nobody stands in for themselves.
  const makeLead = () => give('leads', setLead(person.id), ...(isDeputy ? [setDeputy(null)] : []))
  const led = lead
    ? t(isCompany ? 'people.office.isCeo' : 'people.office.isLead', { name: lead.name, unit: unit.name })
    : t(isCompany ? 'people.office.noCeo' : 'people.office.noLead', { unit: unit.name })

  return (
    <section className={styles.section}>
      <h3>{t('people.office.heading', { unit: unit.name })}</h3>
      <p>
        {led} {deputy ? t('people.office.isDeputy', { name: deputy.name }) : null}
      </p>
      {isLead ? (
        <WhoStandsIn
          unit={unit}
          isRunning={isRunning}
          onChoose={(standIn) =>
            standIn
              ? tell('standsIn', standIn.name, [setDeputy(standIn.id)])
              : tell('standsInNoMore', deputy ? deputy.name : '', [setDeputy(null)])
          }
        />
      ) : null}
      <div className={styles.buttons}>
        {/* Each stays the button it was when what it does turns round: the focus stays on it. */}
        {isLead ? null : (
          <Button
            isResting={isRunning}
            onClick={() =>
              void (isDeputy ? give('standsInNoMore', setDeputy(null)) : give('standsIn', setDeputy(person.id)))
            }
          >
            {isDeputy
              ? t('people.office.endStandingIn', { name })
              : t(lead ? 'people.office.standInFor' : 'people.office.standIn', { name, lead: lead ? lead.name : '' })}
          </Button>
        )}
        <Button isResting={isRunning} onClick={() => void (isLead ? give('leadsNoMore', setLead(null)) : makeLead())}>
          {isLead
            ? t('people.office.stepDown', { name })
            : t(isCompany ? 'people.office.makeCeo' : 'people.office.makeLead', { name })}
        </Button>
      </div>
      {isLead ? null : (
        <div className={styles.words}>
          {isDeputy ? null : <p>{t('people.office.rights')}</p>}
          {deputy && !isDeputy ? <p>{t('people.office.replaces', { deputy: deputy.name })}</p> : null}
          {lead ? <p>{t('people.office.replacesLead', { lead: lead.name })}</p> : null}
        </div>
      )}
    </section>
  )
}
