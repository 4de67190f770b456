import { Ellipsis, Pencil, QrCode, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { UnitInvitation } from './UnitInvitation.tsx'

/** Renaming a unit, or taking it out of the off-site. */
export function UnitMenu({ unit }: { readonly unit: Entry<'units'> }) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const [open, setOpen] = useState<'invite' | 'rename' | 'remove' | null>(null)
  const [name, setName] = useState(unit.name)
  const close = () => setOpen(null)
  const rename = async () => {
    if (await run({ type: 'editRoster', changes: [{ op: 'changeUnit', unitId: unit.id, name: name.trim() }] })) close()
  }
  const remove = async () => {
    if (await run({ type: 'editRoster', changes: [{ op: 'removeUnit', unitId: unit.id }] })) close()
  }
  return (
    <>
      <Menu
        trigger={<IconButton label={t('setup.units.more', { unit: unit.name })} icon={<Ellipsis size={18} />} />}
        items={[
          {
            key: 'invite',
            text: t('setup.units.invite'),
            icon: <QrCode size={16} />,
            onChoose: () => setOpen('invite'),
          },
          {
            key: 'rename',
            text: t('setup.units.rename'),
            icon: <Pencil size={16} />,
            onChoose: () => {
              setName(unit.name)
              setOpen('rename')
            },
          },
          {
            key: 'remove',
            text: t('setup.units.remove'),
            icon: <Trash2 size={16} />,
            isDanger: true,
            onChoose: () => setOpen('remove'),
          },
        ]}
      />
      <UnitInvitation unit={unit} isOpen={open === 'invite'} onClose={close} />
      <Dialog
        isOpen={open === 'rename'}
        onClose={close}
        title={t('setup.units.renameTitle', { unit: unit.name })}
        actions={
          <Button variant="primary" disabled={isRunning || name.trim() === ''} onClick={rename}>
            {t('common.save')}
          </Button>
        }
      >
        <TextField
          label={t('setup.units.newName')}
          value={name}
          maxLength={limits.nameLength}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Dialog>
      <Dialog
        isOpen={open === 'remove'}
        onClose={close}
        title={t('setup.units.removeTitle', { unit: unit.name })}
        description={t('setup.units.removeWords')}
        actions={
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button variant="danger" disabled={isRunning} onClick={remove}>
              {t('setup.units.remove')}
            </Button>
          </>
        }
      >
        {null}
      </Dialog>
    </>
  )
}
