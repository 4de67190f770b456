import { useTranslation } from 'react-i18next'
import { SilentFirst } from '#client/frame/SilentFirst.tsx'
import { useControl } from '#client/stores/useWorkshop.tsx'
import styles from './Cockpit.module.css'
import { CurrentBlock } from './CurrentBlock.tsx'
import { GroupPointer } from './GroupPointer.tsx'
import { HoldEveryone } from './HoldEveryone.tsx'
import { LeadFacilitator } from './LeadFacilitator.tsx'
import { OpenWall } from './OpenWall.tsx'
import { ParkingLot } from './ParkingLot.tsx'
import { ReadinessList } from './ReadinessList.tsx'
import { TimerControls } from './TimerControls.tsx'
import { Versions } from './Versions.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

/** The facilitator's panel, the same in every phase: where the group is, what is ready, time, attention, and the rest. */
export function Cockpit() {
  const { t } = useTranslation()
  const { phase } = useControl()
  return (
    <section className={styles.cockpit} aria-label={t('facilitation.cockpit')}>
      <GroupPointer />
      <CurrentBlock />
      <ReadinessList />
      {phase === 'swot' ? <SilentFirst /> : null}
      <TimerControls />
      <div className={styles.pair}>
        <HoldEveryone />
        <OpenWall />
      </div>
      <div className={styles.drawers}>
        <WhoIsHere />
        <LeadFacilitator />
        <ParkingLot />
        <Versions />
      </div>
    </section>
  )
}
