import { Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberedSessions } from '#client/session/rememberedSessions.ts'
import { useActor, useBoard, useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { themeChoices } from '#client/theme/theme.ts'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { CopyField } from '#client/ui/CopyField.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { useTheme } from '#client/ui/ThemeProvider.tsx'
import styles from './PeopleButton.module.css'
import { joinLink } from './routes.ts'

/** Who is here; and for oneself the personal pass to a second device, and the look of the page. */
export function PeopleButton() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const presence = useWorkshopState((state) => state.presence)
  const { participantId } = useWorkshop()
  const here = useMemo(
    () => new Set([participantId as string, ...[...presence.values()].map((entry) => entry.participantId)]),
    [presence, participantId],
  )
  return (
    <>
      <Button
        variant="quiet"
        icon={<Users size={18} />}
        onClick={() => setIsOpen(true)}
        aria-label={t('frame.people', { count: here.size })}
      >
        {here.size}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('frame.people', { count: here.size })}>
        <PeopleList here={here} />
        <OwnPass />
        <ThemeChooser />
      </Dialog>
    </>
  )
}

function PeopleList({ here }: { readonly here: ReadonlySet<string> }) {
  const { t } = useTranslation()
  const { participantId: me } = useActor()
  const roster = useBoard((board) => board.roster)
  const units = useBoard((board) => board.units)
  const people = [...roster.values()]
    .filter((person) => person.role !== 'wall')
    .sort(
      (left, right) => Number(here.has(right.id)) - Number(here.has(left.id)) || left.name.localeCompare(right.name),
    )
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.id} className={here.has(person.id) ? styles.person : `${styles.person} ${styles.away}`}>
          <span className={styles.name}>{person.id === me ? t('frame.you', { name: person.name }) : person.name}</span>
          <Chip>{t(`common.roles.${person.role}`)}</Chip>
          {person.unitId && units.get(person.unitId) ? <Chip>{units.get(person.unitId)?.name}</Chip> : null}
          {here.has(person.id) ? null : <span className={styles.absent}>{t('frame.notHere')}</span>}
        </li>
      ))}
    </ul>
  )
}

function OwnPass() {
  const { t } = useTranslation()
  const { participantId } = useWorkshop()
  const pass = rememberedSessions().find((session) => session.participantId === participantId)?.pass
  if (!pass) return null
  return (
    <section className={styles.pass}>
      <h3>{t('frame.passTitle')}</h3>
      <p>{t('frame.passWords')}</p>
      <QrCode value={joinLink(pass)} label={t('frame.passCode')} />
      <CopyField label={t('frame.passTitle')} value={joinLink(pass)} />
    </section>
  )
}

function ThemeChooser() {
  const { t } = useTranslation()
  const { choice, choose } = useTheme()
  return (
    <section className={styles.pass}>
      <h3>{t('frame.theme')}</h3>
      <Segmented
        label={t('frame.theme')}
        value={choice}
        options={themeChoices.map((value) => ({ value, text: t(`frame.themes.${value}`) }))}
        onChange={choose}
      />
    </section>
  )
}
