import { ChevronDown } from 'lucide-react'
import { Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { WithAllTexts } from '#client/messages/WithAllTexts.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { loadLate } from '#client/ui/loadLate.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './People.module.css'

const { Part: LookAfter } = loadLate(async () => (await import('./LookAfter.tsx')).LookAfter)

/** For those who may look after this person. */
type Care = {
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** The new pass, as long as it is shown. */
  readonly pass: string | null
  readonly onPass: (pass: string | null) => void
  readonly onTakenOff: () => void
}

type Props = {
  readonly person: Entry<'roster'>
  readonly isHere: boolean
  readonly isMe: boolean
  readonly care: Care | null
}

/** One person: name, role, unit, whom they stand in for, and whether they are here. */
export function PersonRow({ person, isHere, isMe, care }: Props) {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const panelId = useId()
  const unit = person.unitId && units.get(person.unitId)
  return (
    <li className={isHere ? styles.person : `${styles.person} ${styles.away}`}>
      <div className={styles.row}>
        <span className={styles.name}>{isMe ? t('frame.you', { name: person.name }) : person.name}</span>
        <Chip>{t(`common.roles.${person.role}`)}</Chip>
        {unit ? <Chip>{unit.name}</Chip> : null}
        <StandingIn person={person} />
        {isHere ? null : <span className={styles.absent}>{t('frame.notHere')}</span>}
        {care ? (
          <Suspense fallback={null}>
            <WithAllTexts>
              <LookAfterButton name={person.name} panelId={panelId} care={care} />
            </WithAllTexts>
          </Suspense>
        ) : null}
      </div>
      {care?.isOpen ? (
        <Suspense fallback={null}>
          <WithAllTexts>
            <LookAfter id={panelId} {...{ person, isMe }} {...care} />
          </WithAllTexts>
        </Suspense>
      ) : null}
    </li>
  )
}

/** Whoever signs for a unit in somebody else's place is known to everybody. */
function StandingIn({ person }: { readonly person: Entry<'roster'> }) {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const roster = useBoard((board) => board.roster)
  const unit = [...units.values()].find(({ deputyId }) => deputyId === person.id)
  if (!unit || unit.leadId === person.id) return null
  const lead = unit.leadId && roster.get(unit.leadId)
  return <Chip tone="accent">{lead ? t('frame.standsInFor', { name: lead.name }) : t('frame.standsIn')}</Chip>
}

type ButtonProps = { readonly name: string; readonly panelId: string; readonly care: Care }

function LookAfterButton({ name, panelId, care }: ButtonProps) {
  const { t } = useTranslation()
  return (
    <Button
      variant="quiet"
      aria-label={t('people.lookAfterWhom', { name })}
      aria-expanded={care.isOpen}
      {...(care.isOpen ? { 'aria-controls': panelId } : {})}
      onClick={care.onToggle}
    >
      {t('people.lookAfter')}
      <ChevronDown size={16} aria-hidden className={styles.chevron} />
    </Button>
  )
}
