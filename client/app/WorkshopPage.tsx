import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CockpitContext } from '#client/frame/PhaseFrame.tsx'
import { PhaseRail } from '#client/frame/PhaseRail.tsx'
import { TopBar } from '#client/frame/TopBar.tsx'
import { useFocusKept } from '#client/frame/useFocusKept.ts'
import { WorkshopGate } from '#client/frame/WorkshopGate.tsx'
import { useTexts, WithAllTexts } from '#client/messages/WithAllTexts.tsx'
import { keepPagesHere } from '#client/offline/keepPagesHere.ts'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useControl, useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { preloadLateParts } from '#client/ui/lateParts.ts'
import { loadLate } from '#client/ui/loadLate.ts'
import { isPhase, type Phase } from '#shared/records/phases.ts'
import { OnItsWay } from './OnItsWay.tsx'
import { phaseScreens } from './phaseScreens.ts'
import { useSayBroughtBack } from './useSayBroughtBack.ts'
import styles from './WorkshopPage.module.css'

const { Part: Cockpit } = loadLate(async () => (await import('#client/facilitation/Cockpit.tsx')).Cockpit)

type Props = { readonly workshopId: string; readonly participantId: string; readonly phase: string | undefined }

/** The workplace: the frame around the phase on screen; facilitators get the cockpit in the same frame. */
export function WorkshopPage({ workshopId, participantId, phase }: Props) {
  return (
    <WorkshopGate workshopId={workshopId} participantId={participantId}>
      <Workplace asked={isPhase(phase) ? phase : null} />
    </WorkshopGate>
  )
}

function Workplace({ asked }: { readonly asked: Phase | null }) {
  const { t } = useTranslation()
  const session = useWorkshop()
  const { phase: groupPhase } = useControl()
  const isLeading = useMayCommand('goToPhase')
  const viewed = asked ?? groupPhase
  const Screen = phaseScreens[viewed]
  const work = useRef<HTMLElement>(null)
  useFocusKept(work)
  useSayBroughtBack()

  useEffect(() => {
    session.sendPresence({ phase: viewed })
  }, [session, viewed])

  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#work">
        {t('frame.skipToWork')}
      </a>
      <TopBar viewed={viewed} />
      <div className={styles.columns}>
        <PhaseRail viewed={viewed} />
        <main ref={work} id="work" tabIndex={-1} className={styles.work}>
          <CockpitContext value={isLeading ? <CockpitSlot /> : null}>
            <Suspense fallback={<OnItsWay />}>
              {viewed === 'swot' ? (
                <Screen />
              ) : (
                <WithAllTexts>
                  <Screen />
                </WithAllTexts>
              )}
              <LoadTheRest />
            </Suspense>
          </CockpitContext>
        </main>
      </div>
    </div>
  )
}

/** Fetches what comes later once the first screen stands, beside which this waits in the same Suspense. */
function LoadTheRest() {
  const isSaved = useWorkshopState((state) => state.status.kind === 'saved')
  const { loadAll } = useTexts()
  useEffect(() => {
    if (!isSaved) return
    preloadLateParts()
    void loadAll().then(keepPagesHere)
  }, [isSaved, loadAll])
  return null
}

function CockpitSlot() {
  return (
    <Suspense fallback={null}>
      <WithAllTexts>
        <Cockpit />
      </WithAllTexts>
    </Suspense>
  )
}
