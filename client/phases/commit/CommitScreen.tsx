import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { useActor, useBoard } from '#client/stores/useWorkshop.tsx'
import { signerNames, unitsSpokenFor } from '#shared/domain/alignment/spokespeople.ts'
import { Amendment } from './Amendment.tsx'
import styles from './CommitScreen.module.css'
import { Exports } from './Exports.tsx'
import { FreezeButton } from './FreezeButton.tsx'
import { FrozenNotice } from './FrozenNotice.tsx'
import { Signatures } from './Signatures.tsx'
import { SignButton } from './SignButton.tsx'
import { TheSet } from './TheSet.tsx'

/** Every lead signs what is on this page, the facilitator freezes it, and everyone takes it home. */
export function CommitScreen() {
  const { t } = useTranslation()
  const board = useBoard((whole) => whole)
  const { participantId, unitId } = useActor()
  const mayFreeze = useMayCommand('freeze')
  const mayLead = useMayCommand('sign')
  const hash = useReview(({ boardCase }) => boardCase.hash())
  const spokenFor = mayLead ? unitsSpokenFor(board, participantId).flatMap((id) => board.units.get(id) ?? []) : []
  const isSigning = spokenFor.length > 0
  return (
    <PhaseFrame
      phase="commit"
      action={
        isSigning ? (
          spokenFor.map((unit) => (
            <SignButton key={unit.id} hash={hash} unit={unit} isNamed={spokenFor.length > 1 || unit.id !== unitId} />
          ))
        ) : mayFreeze ? (
          <FreezeButton />
        ) : null
      }
      aside={
        <>
          <Exports hash={hash} />
          <Amendment />
        </>
      }
    >
      <FrozenNotice hash={hash} />
      <section className={styles.section}>
        <h2>{t('commit.signatures.heading')}</h2>
        {mayLead && !isSigning && unitId !== null ? (
          <p className={styles.muted}>
            {t('commit.sign.notYours', {
              names: signerNames(board, unitId),
              unit: board.units.get(unitId)?.name ?? '',
            })}
          </p>
        ) : null}
        <Signatures hash={hash} />
      </section>
      <section className={styles.section}>
        <h2>{t('commit.set.heading')}</h2>
        <TheSet />
      </section>
    </PhaseFrame>
  )
}
