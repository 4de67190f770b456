import { Lock } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { NoteDrag } from '#client/board/NoteDrag.tsx'
import { useIsPhone } from '#client/board/useIsPhone.ts'
import { useUndoKeys } from '#client/board/useUndoKeys.ts'
import { PhoneComposer } from '#client/phone/PhoneComposer.tsx'
import { useActor, useBoard, useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { newId, type StickyId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { addStickies, moveStickyToQuadrant } from '#shared/workshop/edits/stickies.ts'
import type { Entry } from '#shared/workshop/schema/collections.ts'
import { type Quadrant, quadrants } from '#shared/workshop/schema/discovery.ts'
import { QuadrantSection } from './QuadrantSection.tsx'
import styles from './SwotScreen.module.css'
import { UnitStickyList } from './UnitStickyList.tsx'
import { useSwotClosed } from './useSwotClosed.ts'

type Props = { readonly unit: Y.Doc; readonly stickies: ReadonlyMap<string, Entry<'stickies'>> }

/** The unit's own SWOT: four quadrants side by side, on the phone one at a time. */
export function UnitSwot({ unit, stickies }: Props) {
  const session = useWorkshop()
  const { unitId } = useActor()
  const isPhone = useIsPhone()
  useUndoKeys(session.undo.unit)
  const [chosen, setChosen] = useState<Quadrant>('strength')
  const closedBecause = useSwotClosed()
  const byQuadrant = useMemo(() => groupByQuadrant(stickies), [stickies])
  const counts = Object.fromEntries(quadrants.map((one) => [one, byQuadrant[one].length])) as Record<Quadrant, number>
  const room = limits.stickiesPerUnit - stickies.size
  const draftKey = `draft/${session.workshopId}/${session.participantId}`

  const add = (quadrant: Quadrant, texts: readonly string[]) => {
    const shared = { author: session.participantId, createdAt: Date.now() }
    addStickies(
      unit,
      quadrant,
      texts.map((text) => ({ id: newId<'sticky'>(), text, ...shared })),
    )
  }

  return (
    <>
      <SwotNotices unitId={unitId} count={stickies.size} closedBecause={closedBecause} />
      {isPhone ? (
        <PhoneComposer
          quadrant={chosen}
          onChoose={setChosen}
          counts={counts}
          room={room}
          closedBecause={closedBecause}
          draftKey={draftKey}
          onAdd={(texts) => add(chosen, texts)}
        >
          <UnitStickyList
            unit={unit}
            quadrant={chosen}
            stickies={byQuadrant[chosen].toReversed()}
            isOpen={closedBecause === null}
            showsDelivery
          />
        </PhoneComposer>
      ) : (
        <NoteDrag
          onDrop={(id, quadrant) => moveStickyToQuadrant(unit, id as StickyId, quadrant as Quadrant)}
          preview={(id) => stickies.get(id)?.text}
        >
          <div className={styles.grid}>
            {quadrants.map((quadrant) => (
              <QuadrantSection
                key={quadrant}
                unit={unit}
                quadrant={quadrant}
                stickies={byQuadrant[quadrant]}
                room={room}
                closedBecause={closedBecause}
                draftKey={`${draftKey}/${quadrant}`}
                onAdd={(texts) => add(quadrant, texts)}
              />
            ))}
          </div>
        </NoteDrag>
      )}
    </>
  )
}

type NoticesProps = { readonly unitId: string | null; readonly count: number; readonly closedBecause: string | null }

function SwotNotices({ unitId, count, closedBecause }: NoticesProps) {
  const { t } = useTranslation()
  const { openedUnits } = useControl()
  const isReady = useBoard((board) => board.progress.get(unitId ?? '')?.isReady ?? false)
  const unit = useBoard((board) => board.units.get(unitId ?? '')?.name) ?? ''
  const isOpened = openedUnits.some((opened) => opened === unitId)
  if (closedBecause !== null)
    return (
      <Notice title={t('swot.closed.title')} isUrgent>
        {closedBecause}
      </Notice>
    )
  return (
    <>
      {isOpened ? <Notice tone="warn">{t('swot.late')}</Notice> : null}
      {isReady ? (
        <Notice tone="good" title={t('swot.ready.saidTitle', { unit })}>
          {t('swot.ready.said', { count })}
        </Notice>
      ) : null}
      {isOpened ? null : (
        <p className={styles.private}>
          <Lock size={14} aria-hidden />
          {t('swot.unseen', { unit })}
        </p>
      )}
    </>
  )
}

function groupByQuadrant(stickies: Props['stickies']): Record<Quadrant, readonly Entry<'stickies'>[]> {
  const ordered = inOrder(stickies.values())
  const of = (quadrant: Quadrant) => ordered.filter((sticky) => sticky.quadrant === quadrant)
  return { strength: of('strength'), weakness: of('weakness'), opportunity: of('opportunity'), threat: of('threat') }
}
