import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'

export function AlignmentScreen() {
  return <PhaseFrame phase="alignment">{null}</PhaseFrame>
}
