import { MailOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { useUnitReadiness } from '#client/stickies/unitReadiness.ts'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useSay } from '#client/ui/Toasts.tsx'

/** The facilitator opens the envelopes, after a look at who is still writing. `rest` opens what stayed closed the first time. */
export function OpenEnvelopes({ isRest = false }: { readonly isRest?: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const say = useSay()
  const { run, isRunning } = useCommand()
  const mayOpen = useMayCommand('openEnvelopes')
  const units = useUnitReadiness()
  const [isAsking, setIsAsking] = useState(false)
  if (!mayOpen) return null

  const writing = units.filter(({ isReady, isOpened, isAwaited }) => isAwaited && !isReady && !isOpened)
  const names = formats.list(writing.map(({ unit }) => unit.name))
  const open = async () => {
    const answer = await run({ type: 'openEnvelopes', of: 'unit' })
    setIsAsking(false)
    if (answer) say(t('pool.before.confirmed'))
  }
  return (
    <>
      <Button
        variant={isRest ? 'secondary' : 'primary'}
        icon={<MailOpen size={18} aria-hidden />}
        disabled={units.length === 0}
        onClick={() => setIsAsking(true)}
      >
        {isRest ? t('pool.before.openRest') : t('pool.before.open')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('pool.before.confirmTitle')}
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>{t('common.cancel')}</Button>
            <Button variant="primary" disabled={isRunning} onClick={open}>
              {t('pool.before.open')}
            </Button>
          </>
        }
      >
        {writing.length > 0 ? (
          <Notice tone="warn">{t('pool.before.stillWriting', { units: names, count: writing.length })}</Notice>
        ) : null}
        <p>{t('pool.before.confirm')}</p>
      </Dialog>
    </>
  )
}
