import { CircleCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalNotice } from '#client/commands/RefusalNotice.tsx'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useIsNarrow } from '#client/ui/screenWidth.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { DriverId, TargetId } from '#shared/ids.ts'
import { AcceptLever } from './AcceptLever.tsx'
import { CompanyObjectives } from './CompanyObjectives.tsx'
import { DriverDetails } from './DriverDetails.tsx'
import { DriverPanel } from './DriverPanel.tsx'
import styles from './KeyResultsScreen.module.css'
import { MovedNotices } from './MovedNotices.tsx'
import { TargetBar } from './TargetBar.tsx'
import { TargetTree } from './TargetTree.tsx'
import { TreeContext, type TreeOnScreen } from './TreeContext.tsx'
import { readTarget } from './targetReading.ts'
import { UnusedDrivers } from './UnusedDrivers.tsx'
import { useTreeEdit } from './useTreeEdit.ts'

/** The targets worked backwards through a tree of drivers, and the levers that become company key results. */
export function KeyResultsScreen() {
  const { t } = useTranslation()
  const targetsById = useBoard((board) => board.targets)
  const drivers = useBoard((board) => board.drivers)
  const refusal = useWriteRefusal('board', 'drivers')
  const edit = useTreeEdit()
  const isNarrow = useIsNarrow()
  const [chosenId, setChosenId] = useState<TargetId | null>(null)
  const [selectedId, setSelectedId] = useState<DriverId | null>(null)
  const [acceptingId, setAcceptingId] = useState<DriverId | null>(null)
  const [isDetailOpen, setIsDetailOpen] = useState(false)

  const targets = useMemo(() => inOrder(targetsById.values()), [targetsById])
  const target = targets.find(({ id }) => id === chosenId) ?? targets[0]
  const reading = useMemo(() => (target ? readTarget(target, drivers) : null), [target, drivers])
  const selected = selectedId === null ? undefined : drivers.get(selectedId)
  const onScreen = useMemo<TreeOnScreen | null>(
    () =>
      reading && {
        reading,
        edit,
        selectedId,
        onSelect: setSelectedId,
        onDetails: (id) => {
          setSelectedId(id)
          setIsDetailOpen(true)
        },
        onAccept: setAcceptingId,
      },
    [reading, edit, selectedId],
  )
  const toAccept = edit && reading ? (selected ?? drivers.get(reading.target.balancingDriverId ?? '')) : undefined
  const isInThisTree = toAccept !== undefined && reading?.tree.some(({ id }) => id === toAccept.id)

  const screen = (
    <PhaseFrame
      phase="keyResults"
      action={
        toAccept && isInThisTree ? (
          <Button
            variant="primary"
            icon={<CircleCheck size={18} />}
            aria-label={t('keyResults.accept.actionOf', { driver: toAccept.name })}
            onClick={() => setAcceptingId(toAccept.id)}
          >
            {t('keyResults.accept.action')}
          </Button>
        ) : null
      }
      aside={isNarrow || !reading ? null : <DriverPanel driver={selected} />}
    >
      {refusal === 'role' ? <Notice>{t('keyResults.readOnly')}</Notice> : <RefusalNotice refusal={refusal} />}
      <div className={styles.screen}>
        <div className={styles.target}>
          <TargetBar targets={targets} chosenId={target?.id} onChoose={setChosenId} mayEdit={edit !== null} />
          {reading ? <TargetTree /> : null}
          {reading ? <MovedNotices reading={reading} mayEdit={edit !== null} /> : null}
        </div>
        <UnusedDrivers drivers={drivers} targets={targets} edit={edit} />
        <CompanyObjectives />
      </div>
      {isNarrow && selected && isDetailOpen ? (
        <Dialog isOpen onClose={() => setIsDetailOpen(false)} title={selected.name.trim() || t('common.unnamed')}>
          <DriverDetails key={selected.id} driver={selected} />
        </Dialog>
      ) : null}
      {acceptingId !== null && reading ? (
        <AcceptLever key={acceptingId} reading={reading} driverId={acceptingId} onClose={() => setAcceptingId(null)} />
      ) : null}
    </PhaseFrame>
  )
  return <TreeContext value={onScreen}>{screen}</TreeContext>
}
