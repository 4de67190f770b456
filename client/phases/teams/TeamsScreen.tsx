import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'

export function TeamsScreen() {
  return <PhaseFrame phase="teams">{null}</PhaseFrame>
}
