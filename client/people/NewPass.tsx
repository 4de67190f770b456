import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { joinLink } from '#client/routes.ts'
import { Button } from '#client/ui/Button.tsx'
import { CopyField } from '#client/ui/CopyField.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { useEscape } from '#client/ui/useEscape.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './LookAfter.module.css'

type Props = {
  readonly person: Entry<'roster'>
  /** The new pass, as long as it is shown. */
  readonly pass: string | null
  readonly onPass: (pass: string | null) => void
}

/** Ends the pass that was lost, and shows the new one this once. */
export function NewPass({ person, pass, onPass }: Props) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const [asked, setAsked] = useState<'notYet' | 'now' | 'before'>('notYet')
  const { id, name } = person
  const isAsking = pass === null && asked === 'now'
  // While it is being made the window stays: with the window the pass would be gone.
  useEscape(isAsking, () => (isRunning ? undefined : setAsked('before')))
  const make = async () => {
    const answer = await run({ type: 'editRoster', changes: [{ op: 'reissuePass', participantId: id }] })
    const made = answer?.passes?.find(({ participantId }) => participantId === id)
    if (made) onPass(made.pass)
  }
  return (
    <section className={styles.section}>
      <h3>{t('people.pass.heading')}</h3>
      {pass === null ? (
        <p className={styles.words}>{t('people.pass.words')}</p>
      ) : (
        <MadePass
          name={name}
          pass={pass}
          isNew={asked === 'now'}
          onDone={() => {
            onPass(null)
            setAsked('before')
          }}
        />
      )}
      {isAsking ? (
        <>
          <Notice tone="warn">
            <p>{t('people.pass.consequence', { name })}</p>
          </Notice>
          <div className={styles.buttons}>
            <Button variant="primary" isResting={isRunning} autoFocus onClick={() => void make()}>
              {t('people.pass.make')}
            </Button>
            <Button isResting={isRunning} onClick={() => setAsked('before')}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      ) : null}
      {pass === null && asked !== 'now' ? (
        <Button autoFocus={asked === 'before'} onClick={() => setAsked('now')}>
          {t('people.pass.ask', { name })}
        </Button>
      ) : null}
    </section>
  )
}

type MadeProps = {
  readonly name: string
  readonly pass: string
  readonly isNew: boolean
  readonly onDone: () => void
}

function MadePass({ name, pass, isNew, onDone }: MadeProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  // The button that was pressed has made room for it, and the code is to be scanned whole.
  useEffect(() => {
    if (!isNew) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [isNew])
  return (
    <div ref={box} tabIndex={-1} className={styles.made}>
      <p>{t('people.pass.made', { name })}</p>
      <QrCode value={joinLink(pass)} label={t('people.pass.code', { name })} />
      <div className={styles.wide}>
        <CopyField label={t('people.pass.link', { name })} value={joinLink(pass)} />
      </div>
      <Button onClick={onDone}>{t('people.pass.done')}</Button>
    </div>
  )
}
