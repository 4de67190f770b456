import { MailOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { silenceOf } from '#shared/domain/silence.ts'

/** The facilitator ends the silent writing: each unit then sees what its people wrote, in no order and without names. */
export function OpenSilentNotes() {
  const { t } = useTranslation()
  const say = useSay()
  const { run, isRunning } = useCommand()
  const mayOpen = useMayCommand('openEnvelopes')
  const control = useControl()
  const settings = useBoard((board) => board.settings)
  const units = useBoard((board) => board.units)
  const progress = useBoard((board) => board.progress)
  const [isAsking, setIsAsking] = useState(false)
  const alone = [...units.keys()].filter((unit) => silenceOf(settings, control, unit) === 'alone')
  if (!mayOpen || alone.length === 0) return null

  const count = alone.reduce((sum, unit) => sum + (progress.get(unit)?.silentNotes ?? 0), 0)
  const open = async () => {
    const answer = await run({ type: 'openEnvelopes', of: 'own' })
    setIsAsking(false)
    if (answer) say(t('swot.silent.openedNow'))
  }
  return (
    <>
      <Button variant="primary" icon={<MailOpen size={18} aria-hidden />} onClick={() => setIsAsking(true)}>
        {t('swot.silent.open')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('swot.silent.openTitle')}
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>{t('common.cancel')}</Button>
            <Button variant="primary" disabled={isRunning} onClick={open}>
              {t('swot.silent.open')}
            </Button>
          </>
        }
      >
        <p>{t('swot.silent.openWords', { count })}</p>
      </Dialog>
    </>
  )
}
