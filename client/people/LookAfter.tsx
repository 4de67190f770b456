import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useActor, useBoard } from '#client/stores/useWorkshop.tsx'
import { careRefusal } from '#shared/domain/leading.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './LookAfter.module.css'
import { NewPass } from './NewPass.tsx'
import { Office } from './Office.tsx'
import { PersonFields } from './PersonFields.tsx'
import { TakeOff } from './TakeOff.tsx'

type Props = {
  readonly id: string
  readonly person: Entry<'roster'>
  readonly isMe: boolean
  /** The new pass, as long as it is shown. */
  readonly pass: string | null
  /** `null`: it was passed on, and is shown no more. */
  readonly onPass: (pass: string | null) => void
  readonly onTakenOff: () => void
}

/** What a facilitator can do for one person on day two: set right who they are, let them stand in, a new pass, the door. */
export function LookAfter({ id, person, isMe, pass, onPass, onTakenOff }: Props) {
  const { t } = useTranslation()
  const mayChange = useMayCommand('editRoster')
  const mayRemove = useMayCommand('removeParticipant')
  const { participantId: me } = useActor()
  const refusal = useBoard((board) => careRefusal(board, me, person.id))
  const panel = useRef<HTMLElement>(null)
  // With the row it belongs to, so that the button that opened it stays in sight; at once, which moves nothing about.
  useEffect(() => {
    panel.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (refusal !== null)
    return (
      <section
        ref={panel}
        id={id}
        className={styles.panel}
        aria-label={t('people.lookAfterWhom', { name: person.name })}
      >
        <p className={`${styles.section} ${styles.words}`}>{t(`errors.refusals.${refusal}`)}</p>
      </section>
    )
  return (
    <section ref={panel} id={id} className={styles.panel} aria-label={t('people.lookAfterWhom', { name: person.name })}>
      {/* A lost phone is what people come with most. */}
      {mayChange && !isMe ? <NewPass person={person} pass={pass} onPass={onPass} /> : null}
      {mayChange ? <PersonFields person={person} /> : null}
      {mayChange ? <Office person={person} /> : null}
      {/* A new pass ends the session that asks for it, and nobody puts themselves out of their own room by a slip. */}
      {isMe ? (
        <p className={`${styles.section} ${styles.words}`}>{t('people.notForYourself')}</p>
      ) : mayRemove ? (
        <TakeOff person={person} onTakenOff={onTakenOff} />
      ) : null}
    </section>
  )
}
