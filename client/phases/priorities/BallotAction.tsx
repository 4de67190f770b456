import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { hasEnoughThemes } from '#shared/domain/ballots/rounds.ts'
import { readDots } from './dotsTyped.ts'

/** Opens a round and closes it: a round that is closed stays counted, another one can follow. */
export function BallotAction({ dots }: { readonly dots: string }) {
  const { t, i18n } = useTranslation()
  const { run, isRunning } = useCommand()
  const { ballot } = useControl()
  const [opening, closing] = [useCommandRefusal('openBallot'), useCommandRefusal('closeBallot')]
  const hasThemes = useBoard((board) => hasEnoughThemes(board.themes))
  const budget = readDots(dots, i18n.language)
  if (closing === null)
    return (
      <Button variant="primary" disabled={isRunning} onClick={() => void run({ type: 'closeBallot' })}>
        {t('priorities.closeBallot')}
      </Button>
    )
  return (
    <Button
      variant={ballot ? 'secondary' : 'primary'}
      disabled={isRunning || opening !== null || budget === null || !hasThemes}
      onClick={() => {
        if (budget !== null) void run({ type: 'openBallot', method: 'dots', budget })
      }}
    >
      {ballot ? t('priorities.openAnother', { round: ballot.round + 1 }) : t('priorities.openBallot')}
    </Button>
  )
}
