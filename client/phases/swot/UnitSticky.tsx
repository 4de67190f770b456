import { useDraggable } from '@dnd-kit/core'
import { ArrowRightLeft, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeliveryMark } from '#client/phone/DeliveryMark.tsx'
import type { Delivery } from '#client/phone/useDelivery.ts'
import paper from '#client/stickies/StickyPaper.module.css'
import { IconButton } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { meantKey } from '#client/ui/meantKey.ts'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { coachSticky } from '#shared/domain/swotCoach.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Quadrant, quadrants } from '#shared/records/discovery.ts'
import { trimWords } from '#shared/text/trimWords.ts'
import { moveStickyToQuadrant, type Notes, removeEmptied, setStickyText } from '#shared/workshop/edits/stickies.ts'
import { removeRecord } from '#shared/workshop/writeRecords.ts'
import { CoachQuestion } from './CoachQuestion.tsx'
import type { Envelope } from './envelope.ts'
import { SilentNoteEditor } from './SilentNoteEditor.tsx'
import { StickyEditor } from './StickyEditor.tsx'
import styles from './UnitSticky.module.css'

type Props = {
  readonly envelope: Envelope
  readonly sticky: Entry<Notes>
  readonly author: string | null
  readonly delivery: Delivery
  /** Questions of the coach that were answered with "keep it here". */
  readonly kept: ReadonlySet<string>
  readonly onKeep: (question: string) => void
  readonly isOpen: boolean
}

/** A sticky in its unit's envelope: edited in place, moved by menu or drag, removed with an undo. */
export const UnitSticky = memo(function UnitSticky({
  envelope,
  sticky,
  author,
  delivery,
  kept,
  onKeep,
  isOpen,
}: Props) {
  const { t } = useTranslation()
  const { document, notes } = envelope
  const undoable = useUndoableStep(envelope.undo)
  const card = useRef<HTMLElement | null>(null)
  const [isEditing, setIsEditing] = useState(false)
  const drag = useDraggable({ id: sticky.id, disabled: !isOpen || isEditing })
  const advice = useMemo(() => coachSticky(sticky), [sticky])
  const question = `${sticky.id} ${sticky.quadrant} ${advice?.word}`

  const moveTo = (quadrant: Quadrant) =>
    undoable(
      () => moveStickyToQuadrant(document, sticky.id, quadrant, notes),
      t('swot.sticky.moved', { quadrant: t(`common.quadrants.${quadrant}`) }),
    )
  const remove = () => undoable(() => removeRecord(document, notes, sticky.id), t('swot.sticky.removed'))
  const finish = (textBefore: string, isByKeyboard: boolean) => {
    setIsEditing(false)
    if (trimWords(sticky.text) === '')
      undoable(() => removeEmptied(document, sticky.id, textBefore, notes), t('swot.sticky.removed'))
    else if (isByKeyboard) card.current?.focus()
  }
  const finishSilently = (text: string, isByKeyboard: boolean) => {
    setIsEditing(false)
    if (trimWords(text) === '') remove()
    else {
      envelope.undo?.step(() => setStickyText(document, sticky.id, text, notes))
      if (isByKeyboard) card.current?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isOpen || event.target !== event.currentTarget) return
    const key = meantKey(event)
    if (key === 'Enter' || key === 'F2') setIsEditing(true)
    else if (key === 'Delete') remove()
    else if (key === 'm' || key === 'ContextMenu')
      event.currentTarget.querySelector<HTMLElement>('[aria-haspopup]')?.click()
    else return
    event.preventDefault()
  }

  return (
    <article
      ref={(element) => {
        card.current = element
        drag.setNodeRef(element)
      }}
      className={`${paper.paper} ${styles.sticky}`}
      data-item
      data-dragging={drag.isDragging || undefined}
      data-quadrant={sticky.quadrant}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      {...drag.listeners}
    >
      {isEditing ? (
        envelope.silence === 'alone' ? (
          <SilentNoteEditor text={sticky.text} isReadOnly={!isOpen} onFinish={finishSilently} />
        ) : (
          <StickyEditor unit={document} sticky={sticky} isReadOnly={!isOpen} onFinish={finish} />
        )
      ) : (
        <div className={styles.body}>
          <p dir="auto" className={styles.text} onDoubleClick={isOpen ? () => setIsEditing(true) : undefined}>
            {sticky.text}
          </p>
          {author || delivery ? (
            <p className={styles.foot}>
              {author ? <span className={styles.author}>{t('swot.sticky.by', { name: author })}</span> : null}
              <DeliveryMark delivery={delivery} />
            </p>
          ) : null}
          {isOpen ? (
            <Menu
              trigger={
                <IconButton
                  label={t('swot.sticky.actions', { text: sticky.text.slice(0, 40) })}
                  icon={<Ellipsis size={18} />}
                  tabIndex={-1}
                  className={styles.menu ?? ''}
                />
              }
              items={[
                {
                  key: 'edit',
                  text: t('swot.sticky.edit'),
                  icon: <Pencil size={16} aria-hidden />,
                  onChoose: () => setIsEditing(true),
                },
                ...quadrants
                  .filter((quadrant) => quadrant !== sticky.quadrant)
                  .map((quadrant) => ({
                    key: quadrant,
                    text: t('swot.sticky.moveTo', { quadrant: t(`common.quadrants.${quadrant}`) }),
                    icon: <ArrowRightLeft size={16} aria-hidden />,
                    onChoose: () => moveTo(quadrant),
                  })),
                {
                  key: 'remove',
                  text: t('common.remove'),
                  icon: <Trash2 size={16} aria-hidden />,
                  onChoose: remove,
                  isDanger: true,
                },
              ]}
            />
          ) : null}
        </div>
      )}
      {advice && isOpen && !isEditing && !kept.has(question) ? (
        <CoachQuestion advice={advice} onMove={() => moveTo(advice.suggest)} onKeep={() => onKeep(question)} />
      ) : null}
    </article>
  )
})
