import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import type { SizeGate } from '#shared/domain/sizeGate.ts'

/** Why a small company has no unit OKRs, and the way round for who may take it. */
export function Skipped({ gate }: { readonly gate: SizeGate }) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const mayChoose = useMayCommand('editSettings')
  const reason = useGateReason(gate)
  return (
    <EmptyState
      title={t('teams.gate.skippedTitle')}
      action={
        mayChoose ? (
          <Button
            disabled={isRunning}
            onClick={() => run({ type: 'editSettings', settings: { teamOkrsAnyway: true } })}
          >
            {t('teams.gate.anyway')}
          </Button>
        ) : (
          <p>{t('teams.gate.onlyFacilitator')}</p>
        )
      }
    >
      <p>{reason}</p>
      <p>{t('teams.gate.next')}</p>
    </EmptyState>
  )
}

/** Shown where units write OKRs although the company is small: it can be taken back. */
export function ChosenAnyway({ gate }: { readonly gate: SizeGate }) {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const mayChoose = useMayCommand('editSettings')
  const reason = useGateReason(gate)
  if (gate.reason !== 'chosenAnyway') return null
  return (
    <Notice
      action={
        mayChoose ? (
          <Button
            variant="quiet"
            disabled={isRunning}
            onClick={() => run({ type: 'editSettings', settings: { teamOkrsAnyway: false } })}
          >
            {t('teams.gate.skip')}
          </Button>
        ) : null
      }
    >
      {reason}
    </Notice>
  )
}

function useGateReason({ reason, headCount, minimum }: SizeGate): string {
  const { t } = useTranslation()
  return t(`rules.sizeGate.${reason}`, { headCount: headCount ?? 0, minimum })
}
