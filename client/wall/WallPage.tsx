import { useEffect } from 'react'
import { WorkshopGate } from '#client/frame/WorkshopGate.tsx'
import { keepPagesHere } from '#client/offline/keepPagesHere.ts'
import { Wall } from './Wall.tsx'

/** The projector: opened by a wall's own session, read-only, without a secret but the way in while the room gathers. */
export function WallPage({
  workshopId,
  participantId,
}: {
  readonly workshopId: string
  readonly participantId: string
}) {
  useEffect(() => {
    void keepPagesHere()
  }, [])
  return (
    <WorkshopGate workshopId={workshopId} participantId={participantId}>
      <Wall />
    </WorkshopGate>
  )
}
