import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '#client/clock/timeLeft.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import type { Phase } from '#shared/records/phases.ts'
import { AlignmentScene } from './scenes/AlignmentScene.tsx'
import { BreakScene } from './scenes/BreakScene.tsx'
import { CommitScene } from './scenes/CommitScene.tsx'
import { DirectionScene } from './scenes/DirectionScene.tsx'
import { FollowScene } from './scenes/FollowScene.tsx'
import { KeyResultsScene } from './scenes/KeyResultsScene.tsx'
import { LobbyScene } from './scenes/LobbyScene.tsx'
import { PoolScene } from './scenes/PoolScene.tsx'
import { PrioritiesScene } from './scenes/PrioritiesScene.tsx'
import { SwotScene } from './scenes/SwotScene.tsx'
import { TeamsScene } from './scenes/TeamsScene.tsx'
import { useGrown } from './useGrown.ts'
import styles from './Wall.module.css'
import { WallHeader } from './WallHeader.tsx'

const scenes: Readonly<Record<Phase, () => React.JSX.Element | null>> = {
  setup: LobbyScene,
  swot: SwotScene,
  pool: PoolScene,
  priorities: PrioritiesScene,
  direction: DirectionScene,
  keyResults: KeyResultsScene,
  teams: TeamsScene,
  alignment: AlignmentScene,
  commit: CommitScene,
  follow: FollowScene,
}

/** What the room looks at together: the group's phase, its question, the time, and where the work stands. */
export function Wall() {
  const { t } = useTranslation()
  const { phase, isLocked } = useControl()
  const scene = useRef<HTMLDivElement>(null)
  useGrown(scene)
  const backAt = useTimeLeft()?.backAt ?? null
  const Scene = backAt === null ? scenes[phase] : BreakScene
  return (
    <main className={styles.wall}>
      <WallHeader />
      {isLocked ? (
        <p className={styles.held} role="status">
          {t('wall.held')}
        </p>
      ) : null}
      <div ref={scene} className={styles.scene} data-wall-grows>
        <Scene />
      </div>
    </main>
  )
}
