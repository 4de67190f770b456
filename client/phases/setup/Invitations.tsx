import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { useCommand } from '#client/commands/useCommand.ts'
import { useAnchor } from '#client/frame/useAnchor.ts'
import { joinLink } from '#client/routes.ts'
import { type InvitationLinks, readInvitations } from '#client/session/api.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { CopyField } from '#client/ui/CopyField.tsx'
import { Checkbox } from '#client/ui/Field.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { type Role, roles } from '#shared/records/roles.ts'
import styles from './Invitations.module.css'
import { RenewInvitation } from './RenewInvitation.tsx'
import sections from './SetupScreen.module.css'

const invitedRoles = roles.filter((role) => role !== 'wall')

/** One link and one QR code per role; renewed when one got into the wrong hands, and a door that can be closed. */
export function Invitations() {
  const { t } = useTranslation()
  const { workshopId, participantId } = useWorkshop()
  const isClosed = useBoard((board) => board.settings?.joiningClosed ?? false)
  const sentenceOf = useRefusalSentence()
  const heading = useAnchor('invitations')
  const { run, isRunning } = useCommand()
  const [role, setRole] = useState<Role>('participant')
  const [links, setLinks] = useState<InvitationLinks | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const read = useCallback(async () => {
    const answer = await readInvitations(workshopId, participantId)
    if (answer.ok) setLinks(answer.value)
    setRefusal(answer.ok ? null : await sentenceOf(answer.failure))
  }, [workshopId, participantId, sentenceOf])

  useEffect(() => {
    void read()
  }, [read])

  const secret = links?.invitations[role]
  return (
    <section className={sections.section}>
      <h2 ref={heading} id="invitations" tabIndex={-1}>
        {t('setup.invitations.heading')}
      </h2>
      <p>{t('setup.invitations.words')}</p>
      {refusal ? (
        <Notice tone="bad" action={<Button onClick={read}>{t('setup.invitations.again')}</Button>}>
          {refusal}
        </Notice>
      ) : null}
      <Segmented
        label={t('setup.invitations.role')}
        value={role}
        options={invitedRoles.map((value) => ({ value, text: t(`common.roles.${value}`) }))}
        onChange={setRole}
      />
      {secret ? (
        <div className={styles.invitation}>
          <QrCode value={joinLink(secret)} label={t('setup.invitations.code', { role: t(`common.roles.${role}`) })} />
          <div className={styles.words}>
            <p>{t(`setup.invitations.for.${role}`)}</p>
            <CopyField
              label={t('setup.invitations.link', { role: t(`common.roles.${role}`) })}
              value={joinLink(secret)}
            />
            <RenewInvitation
              whom={t(`common.roles.${role}`)}
              disabled={isRunning}
              onRenew={async () => {
                const answer = await run({ type: 'rotateInvitation', role })
                if (answer === null) return false
                setLinks(
                  (before) => before && { ...before, invitations: { ...before.invitations, ...answer.invitations } },
                )
                return true
              }}
            />
          </div>
        </div>
      ) : null}
      <Checkbox
        label={t('setup.invitations.closed')}
        checked={isClosed}
        disabled={isRunning}
        onChange={(event) => void run({ type: 'closeJoining', isClosed: event.currentTarget.checked })}
      />
    </section>
  )
}
