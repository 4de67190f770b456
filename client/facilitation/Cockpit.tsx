import { useTranslation } from 'react-i18next'
import styles from './Cockpit.module.css'
import { GroupPointer } from './GroupPointer.tsx'
import { HoldEveryone } from './HoldEveryone.tsx'
import { OpenWall } from './OpenWall.tsx'
import { ParkingLot } from './ParkingLot.tsx'
import { ReadinessList } from './ReadinessList.tsx'
import { SaveVersion } from './SaveVersion.tsx'
import { TimerControls } from './TimerControls.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

/** The facilitator's panel, the same in every phase: where the group is, what is ready, time, attention, and the rest. */
export function Cockpit() {
  const { t } = useTranslation()
  return (
    <section className={styles.cockpit} aria-label={t('facilitation.cockpit')}>
      <GroupPointer />
      <ReadinessList />
      <TimerControls />
      <div className={styles.pair}>
        <HoldEveryone />
        <OpenWall />
      </div>
      <div className={styles.drawers}>
        <WhoIsHere />
        <ParkingLot />
        <SaveVersion />
      </div>
    </section>
  )
}
