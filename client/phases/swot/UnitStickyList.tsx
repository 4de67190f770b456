import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelivery } from '#client/phone/useDelivery.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { useRovingList } from '#client/ui/useRovingList.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Quadrant } from '#shared/records/discovery.ts'
import type { Notes } from '#shared/workshop/edits/stickies.ts'
import type { Envelope } from './envelope.ts'
import { UnitSticky } from './UnitSticky.tsx'
import styles from './UnitStickyList.module.css'

type Props = {
  readonly envelope: Envelope
  readonly quadrant: Quadrant
  readonly stickies: readonly Entry<Notes>[]
  /** Whether the unit may write now. */
  readonly isOpen: boolean
  /** Says beside one's own stickies whether they have reached the server. */
  readonly showsDelivery?: boolean
}

/** The stickies of one quadrant, or one good example while there are none. */
export function UnitStickyList({ envelope, quadrant, stickies, isOpen, showsDelivery = false }: Props) {
  const { t } = useTranslation()
  const roster = useBoard((board) => board.roster)
  const deliveryOf = useDelivery(showsDelivery ? envelope.document : null, envelope.notes)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const list = useRovingList<HTMLUListElement>()
  const keep = useCallback((question: string) => setKept((before) => new Set([...before, question])), [])
  useFollowNewest(list.ref, stickies)

  if (stickies.length === 0)
    return (
      <div className={styles.example}>
        <p className={styles.exampleTitle}>{t('swot.example')}</p>
        <p>{t(`swot.examples.${quadrant}`)}</p>
      </div>
    )
  return (
    <ul {...list} className={styles.list} aria-label={t(`common.quadrants.${quadrant}`)}>
      {stickies.map((sticky) => (
        <li key={sticky.id} className={styles.item}>
          <UnitSticky
            envelope={envelope}
            sticky={sticky}
            author={sticky.author ? (roster.get(sticky.author)?.name ?? null) : null}
            delivery={deliveryOf(sticky.id)}
            kept={kept}
            onKeep={keep}
            isOpen={isOpen}
          />
        </li>
      ))}
    </ul>
  )
}

/** A new sticky at the end of a long list is scrolled into view, when its end was in view before. */
function useFollowNewest(list: { readonly current: HTMLElement | null }, stickies: readonly { readonly id: string }[]) {
  const last = stickies.at(-1)?.id
  const before = useRef(last)
  useEffect(() => {
    if (before.current === last) return
    before.current = last
    const box = list.current?.parentElement
    if (box && getComputedStyle(box).overflowY === 'auto') box.scrollTop = box.scrollHeight
  }, [last, list])
}
