import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useEscape } from '#client/ui/useEscape.ts'
import type { Entry } from '#shared/records/collections.ts'
import { isMember } from '#shared/records/roles.ts'
import styles from './LookAfter.module.css'

type Props = { readonly person: Entry<'roster'>; readonly onTakenOff: () => void }

/** Takes somebody off the workshop, after saying what that ends and what stays. */
export function TakeOff({ person, onTakenOff }: Props) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const { id, name } = person
  const isSilentFirst = useBoard((board) => board.settings?.silentFirst ?? false)
  const [asked, setAsked] = useState<'notYet' | 'now' | 'before'>('notYet')
  const isAsking = asked === 'now'
  useEscape(isAsking, () => (isRunning ? undefined : setAsked('before')))
  const isVoting = useControl().ballot?.state === 'open'
  const units = useBoard((board) => board.units)
  const led = [...units.values()].find(({ leadId, deputyId }) => leadId === id || deputyId === id)
  const takeOff = async () => {
    if (await run({ type: 'removeParticipant', participantId: id })) onTakenOff()
  }
  return (
    <section className={styles.section}>
      <h3>{isAsking ? t('people.removal.sure', { name }) : t('people.removal.heading')}</h3>
      {isAsking ? (
        <>
          <ul className={styles.consequences}>
            <li>{t('people.removal.ends')}</li>
            {isMember(person.role) ? (
              <>
                <li>{t('people.removal.stays')}</li>
                {isSilentFirst ? <li>{t('people.removal.silent')}</li> : null}
                {isVoting ? <li>{t('people.removal.vote')}</li> : null}
                {led ? <li>{t('people.removal.leads', { name, unit: led.name })}</li> : null}
              </>
            ) : null}
            <li>{t('people.removal.forGood')}</li>
          </ul>
          <div className={styles.buttons}>
            <Button autoFocus onClick={() => setAsked('before')}>
              {t('common.cancel')}
            </Button>
            <Button variant="danger" isResting={isRunning} onClick={() => void takeOff()}>
              {t('people.removal.take', { name })}
            </Button>
          </div>
        </>
      ) : (
        <Button variant="danger" autoFocus={asked === 'before'} onClick={() => setAsked('now')}>
          {t('people.removal.ask', { name })}
        </Button>
      )}
    </section>
  )
}
