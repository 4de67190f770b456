import { Lock } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useBoard, useOwn } from '#client/stores/useWorkshop.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { ThemeId } from '#shared/ids.ts'
import type { Control } from '#shared/records/room.ts'
import { dotsGiven, giveDots, takeBackLostDots } from '#shared/workshop/edits/priorities.ts'
import styles from './BallotPaper.module.css'
import { BallotRow } from './BallotRow.tsx'
import { DotRow } from './DotRow.tsx'
import { stickiesByTheme } from './stickiesByTheme.ts'

type Props = {
  /** The voter's own document: a ballot is never written anywhere else. */
  readonly own: Y.Doc
  readonly ballot: NonNullable<Control['ballot']>
  readonly isHeld: boolean
}

/** One person's ballot: dots given and taken back until the round is closed. */
export function BallotPaper({ own, ballot, isHeld }: Props) {
  const { t } = useTranslation()
  const say = useSay()
  const themes = useBoard((board) => board.themes)
  const stickies = useBoard((board) => board.stickies)
  const mine = useOwn((documents) => documents.ballots.get(String(ballot.round))) ?? {}
  const listed = useMemo(() => inOrder(themes.values()), [themes])
  const byTheme = useMemo(() => stickiesByTheme(stickies, themes), [stickies, themes])
  const { round, dotsPerBallot } = ballot
  const dots = useMemo(
    () => ({ round, dotsPerBallot, themeIds: listed.map((theme) => theme.id) }),
    [round, dotsPerBallot, listed],
  )
  const remaining = dotsPerBallot - dotsGiven(mine)

  // A theme that was merged away would make the whole ballot count for nothing.
  useEffect(() => {
    if (isHeld) return
    const returned = takeBackLostDots(own, dots)
    if (returned > 0) say(t('priorities.paper.returned', { count: returned }))
  }, [own, dots, isHeld, say, t])

  const give = (themeId: ThemeId, next: number) => {
    if (!isHeld) giveDots(own, dots, themeId, next)
  }
  return (
    <section className={styles.paper} aria-labelledby="paper-title">
      <header className={styles.heading}>
        <h2 id="paper-title" className={styles.title}>
          {t('priorities.paper.title', { count: dotsPerBallot })}
        </h2>
        <p className={styles.secret}>
          <Lock size={16} aria-hidden />
          {t('priorities.paper.secret')}
        </p>
      </header>
      <div className={styles.remaining}>
        <DotRow given={remaining} of={dotsPerBallot} />
        <p role="status">
          {remaining > 0
            ? t('priorities.paper.left', { count: remaining, total: dotsPerBallot })
            : t('priorities.paper.allGiven')}
        </p>
      </div>
      <ul className={styles.list}>
        {listed.map((theme) => (
          <BallotRow
            key={theme.id}
            theme={theme}
            stickies={byTheme.get(theme.id) ?? []}
            dots={mine[theme.id] ?? 0}
            remaining={remaining}
            isHeld={isHeld}
            onGive={(next) => give(theme.id, next)}
          />
        ))}
      </ul>
    </section>
  )
}
