import { Crown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useActor, useBoard, useControl, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { leadFacilitatorOf } from '#shared/domain/leading.ts'
import styles from './Cockpit.module.css'

/** Which of several facilitators leads: they hand it over, and whoever is gone for a minute can be succeeded. */
export function LeadFacilitator() {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const { participantId: me } = useActor()
  const roster = useBoard((board) => board.roster)
  const presence = useWorkshopState((state) => state.presence)
  const leadId = leadFacilitatorOf({ roster, control: useControl() })
  const others = [...roster.values()].filter(
    ({ id, role, joinedAt }) => role === 'facilitator' && joinedAt && id !== me,
  )
  if (others.length === 0) return null

  const lead = others.find(({ id }) => id === leadId)
  const isLeadHere = [...presence.values()].some(({ participantId }) => participantId === leadId)
  const isMine = leadId === me
  return (
    <details className={styles.drawer}>
      <summary className={styles.summary}>
        <Crown size={16} aria-hidden />
        {isMine ? t('facilitation.lead.mine') : lead ? t('facilitation.lead.of', lead) : t('facilitation.lead.nobody')}
      </summary>
      <p className={styles.words}>{isMine ? t('facilitation.lead.mineWords') : t('facilitation.lead.words')}</p>
      {isMine
        ? others.map(({ id, name }) => (
            <Button key={id} disabled={isRunning} onClick={() => void run({ type: 'handOver', participantId: id })}>
              {t('facilitation.lead.handOver', { name })}
            </Button>
          ))
        : null}
      {isMine || isLeadHere ? null : (
        <Button disabled={isRunning} onClick={() => void run({ type: 'takeLead' })}>
          {t('facilitation.lead.take')}
        </Button>
      )}
    </details>
  )
}
