import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { Tips } from '#client/frame/Tips.tsx'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { BeforeOpening } from './BeforeOpening.tsx'
import { OpenEnvelopes } from './OpenEnvelopes.tsx'
import { PoolBoard } from './PoolBoard.tsx'

/** Before the envelopes are opened: who is ready. After: all stickies on one board, brought together into themes. */
export function PoolScreen() {
  const { t } = useTranslation()
  const { openedUnits } = useControl()
  const hasStickies = useBoard((board) => board.stickies.size > 0)
  if (openedUnits.length === 0 && !hasStickies)
    return (
      <PhaseFrame phase="pool" action={<OpenEnvelopes />}>
        <BeforeOpening />
      </PhaseFrame>
    )
  return (
    <PhaseFrame
      phase="pool"
      aside={<Tips title={t('pool.tips.title')} tips={tipNames.map((name) => t(`pool.tips.${name}`))} />}
    >
      <PoolBoard />
    </PhaseFrame>
  )
}

const tipNames = ['one', 'two', 'three', 'four'] as const
