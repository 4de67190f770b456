import type { ComponentType, LazyExoticComponent } from 'react'
import { loadLate } from '#client/ui/loadLate.ts'
import type { Phase } from '#shared/records/phases.ts'

const screen = (load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> => loadLate(load).Part

/** The screen of each phase, loaded when it is first looked at. */
export const phaseScreens: Readonly<Record<Phase, LazyExoticComponent<ComponentType>>> = {
  setup: screen(async () => (await import('#client/phases/setup/SetupScreen.tsx')).SetupScreen),
  swot: screen(async () => (await import('#client/phases/swot/SwotScreen.tsx')).SwotScreen),
  pool: screen(async () => (await import('#client/phases/pool/PoolScreen.tsx')).PoolScreen),
  priorities: screen(async () => (await import('#client/phases/priorities/PrioritiesScreen.tsx')).PrioritiesScreen),
  direction: screen(async () => (await import('#client/phases/direction/DirectionScreen.tsx')).DirectionScreen),
  keyResults: screen(async () => (await import('#client/phases/keyResults/KeyResultsScreen.tsx')).KeyResultsScreen),
  teams: screen(async () => (await import('#client/phases/teams/TeamsScreen.tsx')).TeamsScreen),
  alignment: screen(async () => (await import('#client/phases/alignment/AlignmentScreen.tsx')).AlignmentScreen),
  commit: screen(async () => (await import('#client/phases/commit/CommitScreen.tsx')).CommitScreen),
  follow: screen(async () => (await import('#client/phases/follow/FollowScreen.tsx')).FollowScreen),
}
