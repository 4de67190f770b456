import { useTranslation } from 'react-i18next'
import { useControl } from '#client/stores/useWorkshop.tsx'
import result from './BallotResult.module.css'
import { DotsField } from './DotsField.tsx'

type Props = { readonly dots: string; readonly onDots: (typed: string) => void }

/** Another round after a closed one, with other dots where wanted; what was counted stays. */
export function AnotherRound({ dots, onDots }: Props) {
  const { t } = useTranslation()
  const { ballot } = useControl()
  if (ballot?.state !== 'closed') return null
  return (
    <details className={result.groups}>
      <summary>{t('priorities.prepare.another', { round: ballot.round + 1 })}</summary>
      <p className={result.turnout}>{t('priorities.prepare.anotherWords')}</p>
      <DotsField dots={dots} onDots={onDots} />
    </details>
  )
}
