import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { joinLink } from '#client/routes.ts'
import { Button } from '#client/ui/Button.tsx'
import { CopyField } from '#client/ui/CopyField.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import type { Entry } from '#shared/records/collections.ts'
import styles from './Invitations.module.css'
import { RenewInvitation } from './RenewInvitation.tsx'
import { useUnitInvitations } from './useUnitInvitations.ts'

const invitedRoles = ['participant', 'lead'] as const

type Props = { readonly unit: Entry<'units'>; readonly isOpen: boolean; readonly onClose: () => void }

/** Links that lead straight into one unit, made when they are first asked for and the same ones from then on. */
export function UnitInvitation({ unit, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  const [role, setRole] = useState<(typeof invitedRoles)[number]>('participant')
  const { links, refusal, read, renew, isRunning } = useUnitInvitations(unit.id, isOpen)
  const secret = links?.[role]
  const named = { unit: unit.name, role: t(`common.roles.${role}`) }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('setup.units.inviteTitle', { unit: unit.name })}
      description={t('setup.units.inviteWords', { unit: unit.name })}
    >
      <div className={styles.forUnit}>
        <Segmented
          label={t('setup.invitations.role')}
          value={role}
          options={invitedRoles.map((value) => ({ value, text: t(`common.roles.${value}`) }))}
          onChange={setRole}
        />
        {refusal ? (
          <Notice tone="bad" isUrgent action={<Button onClick={read}>{t('setup.invitations.again')}</Button>}>
            {refusal}
          </Notice>
        ) : null}
        {secret ? (
          <div className={styles.invitation}>
            <QrCode value={joinLink(secret)} label={t('setup.units.inviteCode', named)} />
            <div className={styles.words}>
              <p>{t(`setup.invitations.for.${role}`)}</p>
              <CopyField label={t('setup.units.inviteLink', named)} value={joinLink(secret)} />
              <RenewInvitation
                whom={`${named.unit} (${named.role})`}
                disabled={isRunning}
                onRenew={() => renew(role)}
              />
            </div>
          </div>
        ) : null}
        <p role="status">{links === null && refusal === null ? t('setup.units.inviteWaiting') : null}</p>
      </div>
    </Dialog>
  )
}
