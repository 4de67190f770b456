import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalNotice } from '#client/commands/RefusalNotice.tsx'
import sections from '#client/frame/Sections.module.css'
import { useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useBoard, useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { hasEnoughThemes, openRound } from '#shared/domain/ballots/rounds.ts'
import { BallotPaper } from './BallotPaper.tsx'
import { DotsField } from './DotsField.tsx'

type Props = { readonly dots: string; readonly onDots: (typed: string) => void; readonly mayRunBallot: boolean }

/** Before the first round its dots, during a round one's own paper; afterwards the result speaks. */
export function BallotSection({ dots, onDots, mayRunBallot }: Props) {
  const { t } = useTranslation()
  const { ballot } = useControl()
  const { documents } = useWorkshop()
  const themes = useBoard((board) => board.themes)
  const round = useMemo(() => openRound(ballot, themes), [ballot, themes])
  const refusal = useWriteRefusal('own', 'ballots')

  if (!hasEnoughThemes(themes) && !ballot)
    return <EmptyState title={t('priorities.noThemes.title')}>{t('priorities.noThemes.words')}</EmptyState>

  if (round) {
    if (documents.own === null)
      return (
        <Notice title={t('priorities.running.title', { round: round.round })}>
          {t('priorities.running.words', { count: round.budget })}
        </Notice>
      )
    return (
      <>
        <RefusalNotice refusal={refusal} />
        <BallotPaper own={documents.own} round={round} isHeld={refusal !== null} />
      </>
    )
  }
  if (ballot) return null
  if (!mayRunBallot) return <Notice>{t('priorities.notYet')}</Notice>
  return (
    <section className={sections.section} aria-labelledby="ballot-title">
      <h2 id="ballot-title" className={sections.title}>
        {t('priorities.prepare.title')}
      </h2>
      <p className={sections.words}>{t('priorities.prepare.words')}</p>
      <DotsField dots={dots} onDots={onDots} />
    </section>
  )
}
