import { Suspense } from 'react'
import { WithAllTexts } from '#client/messages/WithAllTexts.tsx'
import { useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { loadLate } from '#client/ui/loadLate.ts'

const { Part: RescueNotice } = loadLate(async () => (await import('./RescueNotice.tsx')).RescueNotice)
const { Part: ReturnNotice } = loadLate(async () => (await import('./ReturnNotice.tsx')).ReturnNotice)

/** Below the top bar, while there is something to say: what could not be added, and what came of being offline. */
export function Rescued() {
  const hasSetAside = useWorkshopState((state) => state.setAside.length > 0)
  const hasCameBack = useWorkshopState((state) => state.returned !== null)
  if (!hasSetAside && !hasCameBack) return null
  return (
    <Suspense fallback={null}>
      <WithAllTexts>
        {hasSetAside ? <RescueNotice /> : null}
        {hasCameBack ? <ReturnNotice /> : null}
      </WithAllTexts>
    </Suspense>
  )
}
