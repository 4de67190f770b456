import { useDraggable } from '@dnd-kit/core'
import { FolderInput } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { QuadrantMark } from '#client/stickies/QuadrantMark.tsx'
import paper from '#client/stickies/StickyPaper.module.css'
import { IconButton } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { meantKey } from '#client/ui/meantKey.ts'
import type { PooledSticky } from '#shared/domain/pool.ts'
import { usePoolHands } from './PoolContext.ts'
import styles from './PoolSticky.module.css'
import { SaySame } from './SaySame.tsx'
import { shortened } from './themeName.ts'

type Props = {
  readonly pooled: PooledSticky
  readonly isTicked: boolean
  /** Where it lies, for lists that mix places. */
  readonly place?: string
}

/** A sticky on the board. The part that follows the drag is thin; what it shows is drawn anew only when it changes. */
export const PoolSticky = memo(function PoolSticky({ pooled, isTicked, place }: Props) {
  const { t } = useTranslation()
  const { isOpen, toggle, askWhere } = usePoolHands()
  const { id, quadrant } = pooled.sticky
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, disabled: !isOpen })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isOpen || event.target !== event.currentTarget) return
    const key = meantKey(event)
    if (key === ' ') toggle(id)
    else if (key === 'Enter' || key === 'm') askWhere(id, event.currentTarget)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (isOpen && event.target instanceof Element && !event.target.closest('button, input')) toggle(id)
  }

  return (
    <article
      ref={setNodeRef}
      className={`${paper.paper} ${styles.sticky}`}
      data-item
      data-quadrant={quadrant}
      data-ticked={isTicked || undefined}
      data-dragging={isDragging || undefined}
      aria-keyshortcuts={isOpen ? 'Space Enter' : undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...listeners}
    >
      {isOpen ? (
        <input
          type="checkbox"
          className={styles.tick}
          tabIndex={-1}
          checked={isTicked}
          aria-label={t('pool.sticky.tick', { text: shortened(pooled.sticky.text) })}
          onChange={() => toggle(id)}
        />
      ) : null}
      <StickyFace pooled={pooled} {...(place === undefined ? {} : { place })} />
      {isOpen ? (
        <IconButton
          label={t('pool.sticky.move', { text: shortened(pooled.sticky.text) })}
          icon={<FolderInput size={18} />}
          tabIndex={-1}
          aria-haspopup="menu"
          className={styles.move ?? ''}
          onClick={(event) => askWhere(id, event.currentTarget.closest('article') ?? event.currentTarget)}
        />
      ) : null}
    </article>
  )
}, isSameView)

/** What a sticky says and where it comes from. */
const StickyFace = memo(function StickyFace({ pooled, place }: Pick<Props, 'pooled' | 'place'>) {
  const { t } = useTranslation()
  const { units } = usePoolHands()
  const { sticky, same } = pooled
  return (
    <div className={styles.face}>
      <p dir="auto" className={styles.text}>
        {sticky.text}
      </p>
      <div className={styles.marks}>
        <QuadrantMark quadrant={sticky.quadrant} />
        <Chip>{units.get(sticky.unitId ?? '')?.name ?? t('pool.sticky.noUnit')}</Chip>
        {sticky.late ? <Chip tone="warn">{t('pool.sticky.late')}</Chip> : null}
        {place === undefined ? null : <Chip tone="accent">{place}</Chip>}
      </div>
      {sticky.trayReason && !sticky.theme ? (
        <p className={styles.reason}>{t('pool.sticky.reason', { reason: sticky.trayReason })}</p>
      ) : null}
      {same.length > 0 ? <SaySame same={same} /> : null}
    </div>
  )
}, isSameView)

/** The pool is sorted anew at every change of the board, but the stickies in it keep their identity. */
function isSameView(before: Partial<Props>, next: Partial<Props>): boolean {
  return (
    before.pooled?.sticky === next.pooled?.sticky &&
    before.isTicked === next.isTicked &&
    before.place === next.place &&
    before.pooled?.same.length === next.pooled?.same.length &&
    (before.pooled?.same.every((one, index) => one === next.pooled?.same[index]) ?? true)
  )
}
