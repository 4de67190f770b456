import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useActor, useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { sizeGate } from '#shared/domain/sizeGate.ts'
import { companyUnitId, type UnitId } from '#shared/ids.ts'
import { isMember } from '#shared/records/roles.ts'
import { Overview } from './Overview.tsx'
import { Skipped } from './SizeGateNotice.tsx'
import { UnitDraft } from './UnitDraft.tsx'

/** Each unit drafts its objectives and key results and offers what it can stand behind; small companies skip it. */
export function TeamsScreen() {
  const settings = useBoard((board) => board.settings)
  const { documents } = useWorkshop()
  const { role, unitId } = useActor()
  const gate = sizeGate(settings)
  if (!gate.teamOkrs)
    return (
      <PhaseFrame phase="teams">
        <Skipped gate={gate} />
      </PhaseFrame>
    )
  const isOfUnit = isMember(role) && unitId !== null && unitId !== companyUnitId && documents.unit !== null
  return isOfUnit ? <UnitDraft unitId={unitId as UnitId} /> : <Overview gate={gate} />
}
