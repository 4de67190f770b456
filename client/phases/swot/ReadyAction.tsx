import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { useActor, useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useIsPhone } from '#client/ui/screenWidth.ts'

/** The unit says that it is done for now; that closes nothing, and it can take it back. */
export function ReadyAction({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const { unitId } = useActor()
  const isPhone = useIsPhone()
  const refusal = useCommandRefusal('setReady')
  const isReady = useBoard((board) => board.progress.get(unitId ?? '')?.isReady ?? false)
  if (refusal !== null) return null
  if (isReady)
    return (
      <Button disabled={isRunning} onClick={() => run({ type: 'setReady', isReady: false })}>
        {t('swot.ready.back')}
      </Button>
    )
  return (
    <Button
      // On a phone the one thing to do is to add a sticky.
      variant={isPhone ? 'secondary' : 'primary'}
      icon={<Check size={18} aria-hidden />}
      disabled={isRunning}
      onClick={() => run({ type: 'setReady', isReady: true })}
    >
      {t('swot.ready.say')} · {t('swot.count', { count })}
    </Button>
  )
}
