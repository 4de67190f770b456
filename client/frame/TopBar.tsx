import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TimerBadge } from '#client/clock/TimerBadge.tsx'
import { PeopleButton } from '#client/people/PeopleButton.tsx'
import { Rescued } from '#client/rescue/notices/Rescued.tsx'
import { StatusBadge } from '#client/status/StatusBadge.tsx'
import type { Undo } from '#client/stores/undo.ts'
import { useWriteRefusals } from '#client/stores/usePermissions.ts'
import { useActor, useBoard, useControl, useUndoState, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button, IconButton } from '#client/ui/Button.tsx'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Phase } from '#shared/records/phases.ts'
import styles from './TopBar.module.css'
import { useTether } from './tether.ts'

/** The thin bar on top: the workshop, the way back to the group, the time left, the honest status, the people. */
export function TopBar({ viewed }: { readonly viewed: Phase }) {
  const { t } = useTranslation()
  const title = useBoard((board) => board.settings?.title ?? '')
  const { groupPhase, isAway, follow } = useTether(viewed)
  const undoable = useUndoable(viewed)
  const bar = useMeasuredBar()
  return (
    <>
      <header ref={bar} className={styles.bar}>
        <p className={styles.title}>{title}</p>
        <UndoButtons {...undoable} />
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
      <Rescued />
    </>
  )
}

/** What sticks below the bar has to know how high it is: on a phone it may take a second line. */
function useMeasuredBar() {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const measured = bar.current
    if (!measured || !('ResizeObserver' in window)) return
    const root = document.documentElement.style
    const watching = new ResizeObserver(() => root.setProperty('--top-bar-now', `${measured.offsetHeight}px`))
    watching.observe(measured)
    return () => {
      watching.disconnect()
      root.removeProperty('--top-bar-now')
    }
  }, [])
  return bar
}

/** What one undoes is what one writes into here: the unit's envelope until it is offered, the board elsewhere. */
function useUndoable(viewed: Phase): Undoable {
  const { undo } = useWorkshop()
  const { unitId } = useActor()
  const isOffered = useControl().offeredUnits.some((offered) => offered === unitId)
  const isInEnvelope = viewed === 'swot' || (viewed === 'teams' && !isOffered)
  return isInEnvelope && undo.unit ? { undo: undo.unit, document: 'unit' } : { undo: undo.board, document: 'board' }
}

type Undoable = { readonly undo: Undo; readonly document: 'board' | 'unit' }

/** A step from a phase that is over may not be anybody's to take back any more. */
function UndoButtons({ undo, document }: Undoable) {
  const { t } = useTranslation()
  const refusalOf = useWriteRefusals(document)
  const mayWrite = (collection: CollectionName) => refusalOf(collection) === null
  const state = useUndoState(undo)
  const canUndo = state.canUndo && undo.writesNext('undo').every(mayWrite)
  const canRedo = state.canRedo && undo.writesNext('redo').every(mayWrite)
  return (
    <div className={styles.undo}>
      <IconButton label={t('common.undo')} icon={<Undo2 size={18} />} disabled={!canUndo} onClick={undo.undo} />
      <IconButton label={t('common.redo')} icon={<Redo2 size={18} />} disabled={!canRedo} onClick={undo.redo} />
    </div>
  )
}
