import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { Tips } from '#client/frame/Tips.tsx'
import { useUnitReadiness } from '#client/stickies/unitReadiness.ts'
import { useActor } from '#client/stores/useWorkshop.tsx'
import { isMember } from '#shared/records/roles.ts'
import { useEnvelope } from './envelope.ts'
import { OpenSilentNotes } from './OpenSilentNotes.tsx'
import { OtherUnits } from './OtherUnits.tsx'
import { ReadyAction } from './ReadyAction.tsx'
import { SwotCounts } from './SwotCounts.tsx'
import { useWrittenSilently } from './SwotNotices.tsx'
import { UnitSwot } from './UnitSwot.tsx'

/** Each unit writes its own SWOT, unseen by the others; those without a unit see how much there is, never what. */
export function SwotScreen() {
  const { t } = useTranslation()
  const { role } = useActor()
  const open = useEnvelope()
  const written = useWrittenSilently()
  const units = useUnitReadiness()
  const tips = <Tips title={t('swot.tips.title')} tips={tipNames.map((name) => t(`swot.tips.${name}`))} />
  if (!isMember(role) || !open)
    return (
      <PhaseFrame phase="swot" action={<OpenSilentNotes />} aside={tips}>
        <SwotCounts units={units} />
      </PhaseFrame>
    )
  return (
    <PhaseFrame
      phase="swot"
      action={<ReadyAction count={open.envelope.silence === 'alone' ? written : open.stickies.size} />}
      aside={
        <>
          {tips}
          <OtherUnits units={units} />
        </>
      }
    >
      <UnitSwot key={open.envelope.notes} {...open} />
    </PhaseFrame>
  )
}

const tipNames = ['one', 'inside', 'outside', 'keys'] as const
