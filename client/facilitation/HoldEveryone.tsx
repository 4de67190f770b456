import { Hand, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'

/** Eyes to the front: while everyone is held, only facilitators can write. */
export function HoldEveryone() {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const isHeld = useControl().isLocked === true
  return (
    <Button
      icon={isHeld ? <Play size={16} /> : <Hand size={16} />}
      disabled={isRunning}
      title={t('facilitation.hold.words')}
      onClick={() => void run({ type: isHeld ? 'unlock' : 'lock' })}
    >
      {isHeld ? t('facilitation.hold.release') : t('facilitation.hold.hold')}
    </Button>
  )
}
