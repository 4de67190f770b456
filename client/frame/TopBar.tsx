import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Undo } from '#client/stores/undo.ts'
import { useActor, useBoard, useControl, useUndoState, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button, IconButton } from '#client/ui/Button.tsx'
import type { Phase } from '#shared/workshop/phases.ts'
import { PeopleButton } from './PeopleButton.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import { TimerBadge } from './TimerBadge.tsx'
import styles from './TopBar.module.css'
import { useTether } from './tether.ts'

/** The thin bar on top: the workshop, the way back to the group, the time left, the honest status, the people. */
export function TopBar({ viewed }: { readonly viewed: Phase }) {
  const { t } = useTranslation()
  const title = useBoard((board) => board.settings?.title ?? '')
  const { groupPhase, isAway, follow } = useTether(viewed)
  const undo = useUndoOf(viewed)
  return (
    <header className={styles.bar}>
      <p className={styles.title}>{title}</p>
      <UndoButtons undo={undo} />
      {isAway ? (
        <Button variant="primary" className={styles.follow ?? ''} onClick={follow}>
          {t('frame.backToGroup', { phase: t(`phases.${groupPhase}.name`) })}
        </Button>
      ) : null}
      <span className={styles.space} />
      <TimerBadge />
      <StatusBadge />
      <PeopleButton />
    </header>
  )
}

/** What one undoes is what one writes into here: the unit's envelope until it is offered, the board elsewhere. */
function useUndoOf(viewed: Phase): Undo {
  const { undo } = useWorkshop()
  const { unitId } = useActor()
  const isOffered = useControl().offeredUnits.some((offered) => offered === unitId)
  const isInEnvelope = viewed === 'swot' || (viewed === 'teams' && !isOffered)
  return isInEnvelope ? (undo.unit ?? undo.board) : undo.board
}

function UndoButtons({ undo }: { readonly undo: Undo }) {
  const { t } = useTranslation()
  const { canUndo, canRedo } = useUndoState(undo)
  return (
    <div className={styles.undo}>
      <IconButton label={t('common.undo')} icon={<Undo2 size={18} />} disabled={!canUndo} onClick={undo.undo} />
      <IconButton label={t('common.redo')} icon={<Redo2 size={18} />} disabled={!canRedo} onClick={undo.redo} />
    </div>
  )
}
