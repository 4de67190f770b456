import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { joinLink } from '#client/routes.ts'
import { Button } from '#client/ui/Button.tsx'
import { CopyField } from '#client/ui/CopyField.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { meantKey } from '#client/ui/meantKey.ts'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'

type Props = { readonly unit: Entry<'units'>; readonly onClose: () => void }

/** Enters somebody who isn't here yet, and hands out the pass that lets exactly this person in. */
export function AddPerson({ unit, onClose }: Props) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const [name, setName] = useState('')
  const [role, setRole] = useState<'lead' | 'participant'>(unit.leadId ? 'participant' : 'lead')
  const [pass, setPass] = useState<string | null>(null)

  const add = async () => {
    if (name.trim() === '') return
    const answer = await run({
      type: 'editRoster',
      changes: [{ op: 'addPerson', name: name.trim(), role, unitId: unit.id }],
    })
    const added = answer?.passes?.[0]
    if (added) setPass(added.pass)
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('setup.people.addTo', { unit: unit.name })}
      actions={
        pass === null ? (
          <Button variant="primary" disabled={isRunning || name.trim() === ''} onClick={add}>
            {t('common.add')}
          </Button>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        )
      }
    >
      {pass === null ? (
        <>
          <TextField
            label={t('setup.people.name')}
            value={name}
            maxLength={limits.nameLength}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (meantKey(event) === 'Enter') void add()
            }}
          />
          <Segmented
            label={t('setup.people.role')}
            value={role}
            options={[
              { value: 'lead', text: t('common.roles.lead') },
              { value: 'participant', text: t('common.roles.participant') },
            ]}
            onChange={setRole}
          />
        </>
      ) : (
        <>
          <p>{t('setup.people.passWords', { name: name.trim() })}</p>
          <QrCode value={joinLink(pass)} label={t('setup.people.passCode', { name: name.trim() })} />
          <CopyField label={t('setup.people.passLink')} value={joinLink(pass)} />
        </>
      )}
    </Dialog>
  )
}
