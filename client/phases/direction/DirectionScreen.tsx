import { RefusalNotice } from '#client/commands/RefusalNotice.tsx'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import sections from '#client/frame/Sections.module.css'
import { useWriteRefusal } from '#client/stores/usePermissions.ts'
import { ObjectivesSection } from './ObjectivesSection.tsx'
import { TargetsSection } from './TargetsSection.tsx'
import { VisionSection } from './VisionSection.tsx'

/** The vision, the numeric targets, and two or three company objectives, drafted while the room watches and comments. */
export function DirectionScreen() {
  const vision = useWriteRefusal('board', 'vision')
  const targets = useWriteRefusal('board', 'targets')
  return (
    <PhaseFrame phase="direction">
      <div className={sections.sections}>
        {targets === 'role' ? null : <RefusalNotice refusal={targets} />}
        <VisionSection mayEdit={vision === null} />
        <TargetsSection mayEdit={targets === null} />
        <ObjectivesSection />
      </div>
    </PhaseFrame>
  )
}
