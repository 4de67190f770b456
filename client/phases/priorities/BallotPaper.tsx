import { Lock } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useBoard, useOwn } from '#client/stores/useWorkshop.tsx'
import { givenOn, givenTo } from '#shared/domain/ballots/castBallot.ts'
import type { OpenRound } from '#shared/domain/ballots/rounds.ts'
import { leftFor } from '#shared/domain/ballots/voting.ts'
import type { ThemeId } from '#shared/ids.ts'
import { giveDots } from '#shared/workshop/edits/ballots.ts'
import styles from './BallotPaper.module.css'
import { BallotRow } from './BallotRow.tsx'
import { DotRow } from './DotRow.tsx'
import { stickiesByTheme } from './stickiesByTheme.ts'

type Props = {
  /** The voter's own document: a ballot is never written anywhere else. */
  readonly own: Y.Doc
  readonly round: OpenRound
  readonly isHeld: boolean
}

/** One person's ballot: dots given and taken back until the round is closed. */
export function BallotPaper({ own, round, isHeld }: Props) {
  const { t } = useTranslation()
  const themes = useBoard((board) => board.themes)
  const stickies = useBoard((board) => board.stickies)
  const mine = useOwn((documents) => documents.ballots.get(String(round.round))) ?? {}
  const byTheme = useMemo(() => stickiesByTheme(stickies, themes), [stickies, themes])
  const remaining = round.budget - givenOn(mine)

  const give = (themeId: ThemeId, next: number) => {
    if (!isHeld) giveDots(own, round, themeId, next)
  }
  return (
    <section className={styles.paper} aria-labelledby="paper-title">
      <header className={styles.heading}>
        <h2 id="paper-title" className={styles.title}>
          {t('priorities.paper.title', { count: round.budget })}
        </h2>
        <p className={styles.secret}>
          <Lock size={16} aria-hidden />
          {t('priorities.paper.secret')}
        </p>
      </header>
      <div className={styles.remaining}>
        <DotRow given={remaining} of={round.budget} />
        <p role="status">
          {remaining > 0
            ? t('priorities.paper.left', { count: remaining, total: round.budget })
            : t('priorities.paper.allGiven')}
        </p>
      </div>
      <ul className={styles.list}>
        {round.themes.map((theme) => (
          <BallotRow
            key={theme.id}
            theme={theme}
            stickies={byTheme.get(theme.id) ?? []}
            dots={givenTo(mine, theme.id)}
            left={leftFor(round, mine, theme.id)}
            isHeld={isHeld}
            onGive={(next) => give(theme.id, next)}
          />
        ))}
      </ul>
    </section>
  )
}
