import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Undo } from '#client/stores/undo.ts'
import { useBoard, useUndoState, useWorkshop } from '#client/stores/useWorkshop.tsx'
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
  const session = useWorkshop()
  const title = useBoard((board) => board.settings?.title ?? '')
  const { groupPhase, isAway, follow } = useTether(viewed)
  const undo = viewed === 'swot' || viewed === 'teams' ? (session.undo.unit ?? session.undo.board) : session.undo.board
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
