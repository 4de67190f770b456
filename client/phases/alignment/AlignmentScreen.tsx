import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { GoldenThreadPanel } from '#client/thread/GoldenThreadPanel.tsx'
import { GoldenThreadSteps } from '#client/thread/GoldenThreadSteps.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { useIsNarrow } from '#client/ui/screenWidth.ts'
import { useUndoKeys } from '#client/undo/useUndoKeys.ts'
import { AlignmentStatus } from './AlignmentStatus.tsx'
import styles from './alignment.module.css'
import { CoverageSection } from './CoverageSection.tsx'
import { FindingsSection } from './FindingsSection.tsx'
import { MatrixSection } from './MatrixSection.tsx'
import { NextFinding } from './NextFinding.tsx'

/** The whole set side by side: who serves what, whether it adds up, and what the room still has to decide. */
export function AlignmentScreen() {
  const { t } = useTranslation()
  const { undo } = useWorkshop()
  const board = useBoard((whole) => whole)
  const findings = useReview(({ forTheRoom }) => forTheRoom())
  const matrix = useReview(({ coverage }) => coverage())
  const mayDecide = useWriteRefusal('board', 'decisions') === null
  const [selected, setSelected] = useState<string | null>(null)
  const isNarrow = useIsNarrow()
  const work = useRef<HTMLDivElement>(null)
  useUndoKeys(undo.board)
  return (
    <PhaseFrame
      phase="alignment"
      action={findings.openCount > 0 ? <NextFinding work={work} /> : null}
      aside={isNarrow ? undefined : <GoldenThreadPanel keyResultId={selected} onClose={() => setSelected(null)} />}
    >
      {isNarrow && selected !== null ? (
        <Dialog isOpen onClose={() => setSelected(null)} title={t('alignment.thread.title')}>
          <GoldenThreadSteps keyResultId={selected} />
        </Dialog>
      ) : null}
      <AlignmentStatus findings={findings} />
      <div ref={work} className={styles.sections}>
        {matrix.objectives.length === 0 ? (
          <EmptyState title={t('alignment.empty.noObjectives')}>{t('alignment.empty.noObjectivesWords')}</EmptyState>
        ) : (
          <>
            <MatrixSection matrix={matrix} selected={selected} onSelect={setSelected} />
            <CoverageSection board={board} matrix={matrix} selected={selected} onSelect={setSelected} />
          </>
        )}
        <FindingsSection findings={findings} mayDecide={mayDecide} hasSet={matrix.objectives.length > 0} />
      </div>
    </PhaseFrame>
  )
}
