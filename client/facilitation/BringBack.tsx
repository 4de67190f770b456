import { useTranslation } from 'react-i18next'
import { useDayAndTime } from '#client/clock/useDayAndTime.ts'
import { useCommand } from '#client/commands/useCommand.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import styles from './Cockpit.module.css'
import type { KeptVersion } from './useKeptVersions.ts'

type Props = { readonly version: KeptVersion; readonly isOpen: boolean; readonly onClose: () => void }

const consequences = ['goesBack', 'kept', 'stays', 'envelopes', 'told'] as const

/** Says what bringing a version back does and what it leaves alone, before it does it. */
export function BringBack({ version, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const say = useSay()
  const at = useDayAndTime()(version.at)
  const bringBack = async () => {
    const answer = await run({ type: 'restoreVersion', versionId: version.id })
    onClose()
    if (answer) say(t('facilitation.versions.broughtBack', { at }))
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('facilitation.versions.confirm.title', { name: version.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isResting={isRunning} onClick={bringBack}>
            {t('facilitation.versions.confirm.act')}
          </Button>
        </>
      }
    >
      <ul className={styles.consequences}>
        {consequences.map((consequence) => (
          <li key={consequence}>{t(`facilitation.versions.confirm.${consequence}`, { at })}</li>
        ))}
      </ul>
    </Dialog>
  )
}
