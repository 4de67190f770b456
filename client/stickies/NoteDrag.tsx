import { DndContext, DragOverlay, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import styles from './NoteDrag.module.css'

type Props = {
  /** `noteId` was let go over `zoneId`. */
  readonly onDrop: (noteId: string, zoneId: string) => void
  /** What hangs under the pointer. */
  readonly preview: (noteId: string) => ReactNode
  readonly children: ReactNode
}

// A click is not a drag, and a finger that scrolls is not one either.
const mouse = { activationConstraint: { distance: 4 } }
const touch = { activationConstraint: { delay: 200, tolerance: 8 } }

/**
 * Notes that can be dragged onto a few zones. Dragging is only the quick way: whoever uses it offers "Move to…" as well,
 * which is why nothing here is announced or focusable.
 */
export function NoteDrag({ onDrop, preview, children }: Props) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<string | null>(null)
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch))
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ ...silence, screenReaderInstructions: { draggable: t('swot.dragHint') } }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null)
        if (over) onDrop(String(active.id), String(over.id))
      }}
    >
      {children}
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {dragged === null ? null : <div className={styles.dragged}>{preview(dragged)}</div>}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  )
}

const nothing = () => undefined
const silence = {
  restoreFocus: false,
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
}
