import { useMemo, useState } from 'react'
import { PhoneComposer } from '#client/phone/PhoneComposer.tsx'
import { draftName } from '#client/session/forgetDrafts.ts'
import { NoteDrag } from '#client/stickies/NoteDrag.tsx'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { useIsPhone } from '#client/ui/screenWidth.ts'
import { useUndoKeys } from '#client/undo/useUndoKeys.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { newId, type StickyId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Quadrant, quadrants } from '#shared/records/discovery.ts'
import type { Notes } from '#shared/workshop/edits/stickies.ts'
import { addNotes, moveNote, type OpenEnvelope } from './envelope.ts'
import { QuadrantSection } from './QuadrantSection.tsx'
import { SwotNotices } from './SwotNotices.tsx'
import styles from './SwotScreen.module.css'
import { UnitStickyList } from './UnitStickyList.tsx'
import { useSwotClosed } from './useSwotClosed.ts'

type Props = OpenEnvelope

/** The unit's own SWOT, or first what one writes alone: four quadrants side by side, on the phone one at a time. */
export function UnitSwot({ envelope, stickies }: Props) {
  const session = useWorkshop()
  const isPhone = useIsPhone()
  useUndoKeys(envelope.undo)
  const [chosen, setChosen] = useState<Quadrant>('strength')
  const closedBecause = useSwotClosed()
  const byQuadrant = useMemo(() => groupByQuadrant(stickies), [stickies])
  const counts = Object.fromEntries(quadrants.map((one) => [one, byQuadrant[one].length])) as Record<Quadrant, number>
  const room = limits.stickiesPerUnit - stickies.size
  const draftKey = draftName(session.workshopId, session.participantId)

  const add = (quadrant: Quadrant, texts: readonly string[]) => {
    const shared = { author: session.participantId, createdAt: Date.now() }
    addNotes(
      envelope,
      quadrant,
      texts.map((text) => ({ id: newId<'sticky'>(), text, ...shared })),
    )
  }

  return (
    <>
      <SwotNotices count={stickies.size} closedBecause={closedBecause} />
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
            envelope={envelope}
            quadrant={chosen}
            stickies={byQuadrant[chosen].toReversed()}
            isOpen={closedBecause === null}
            showsDelivery
          />
        </PhoneComposer>
      ) : (
        <NoteDrag
          onDrop={(id, quadrant) => moveNote(envelope, id as StickyId, quadrant as Quadrant)}
          preview={(id) => stickies.get(id)?.text}
        >
          <div className={styles.grid}>
            {quadrants.map((quadrant) => (
              <QuadrantSection
                key={quadrant}
                envelope={envelope}
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

function groupByQuadrant(stickies: Props['stickies']): Record<Quadrant, readonly Entry<Notes>[]> {
  const ordered = inOrder(stickies.values())
  const of = (quadrant: Quadrant) => ordered.filter((sticky) => sticky.quadrant === quadrant)
  return { strength: of('strength'), weakness: of('weakness'), opportunity: of('opportunity'), threat: of('threat') }
}
