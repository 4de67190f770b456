import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { type RankedTheme, ranking } from '#shared/domain/ballots/ranking.ts'
import { countedRounds, isShown } from '#shared/domain/ballots/rounds.ts'
import { mostPerTheme } from '#shared/domain/ballots/voting.ts'
import { limits } from '#shared/limits.ts'
import type { Tally } from '#shared/records/discovery.ts'
import styles from './BallotResult.module.css'
import { mostDivided } from './mostDivided.ts'
import { NotCounted } from './NotCounted.tsx'
import { RankedThemeRow } from './RankedThemeRow.tsx'
import { VotesByGroup } from './VotesByGroup.tsx'

/** A closed round: the ranking, how far apart the room is, and the earlier rounds one tap away. */
export function BallotResult() {
  const { t } = useTranslation()
  const tallies = useBoard((board) => board.tallies)
  const themes = useBoard((board) => board.themes)
  const rounds = useMemo(() => countedRounds({ tallies }), [tallies])
  const [chosen, setChosen] = useState<string | null>(null)
  const tally = rounds.find((round) => String(round.round) === chosen) ?? rounds.at(-1)
  const ranked = useMemo(() => (tally ? ranking(tally, themes) : []), [tally, themes])
  if (!tally) return null
  return (
    <section className={styles.result} aria-labelledby="result-title">
      <header className={styles.header}>
        <h2 id="result-title" className={styles.title}>
          {t('priorities.result.title', { round: tally.round })}
        </h2>
        {rounds.length > 1 ? (
          <Segmented
            label={t('priorities.result.rounds')}
            value={String(tally.round)}
            options={rounds.map(({ round }) => ({
              value: String(round),
              text: t('priorities.result.round', { round }),
            }))}
            onChange={setChosen}
          />
        ) : null}
      </header>
      <p className={styles.turnout}>
        {t('priorities.result.turnout', { count: tally.ballots, voters: tally.voters })}{' '}
        {t('priorities.result.dotsEach', { count: tally.budget })}
      </p>
      <NotCounted notCounted={tally.notCounted} />
      {isShown(tally) ? (
        <Ranking tally={tally} ranked={ranked} />
      ) : (
        <Notice>{t('priorities.withheld', { fewest: limits.fewestBallotsShown })}</Notice>
      )}
      {tally.byUnit ? <VotesByGroup kind="unit" cells={tally.byUnit} ranked={ranked} /> : null}
      {tally.byRole ? <VotesByGroup kind="role" cells={tally.byRole} ranked={ranked} /> : null}
    </section>
  )
}

/** The themes by their dots, and where opinions differ. */
function Ranking({ tally, ranked }: { readonly tally: Tally; readonly ranked: readonly RankedTheme[] }) {
  const { t } = useTranslation()
  const total = ranked.reduce((sum, { dots }) => sum + dots, 0)
  const most = Math.max(1, ...ranked.map(({ dots }) => dots))
  const divided = mostDivided(ranked)
  return (
    <>
      <p className={styles.divided}>
        {divided
          ? t('priorities.result.divided', {
              theme: divided.theme.name,
              count: divided.most,
              none: t('priorities.result.dividedNone', { count: divided.none }),
            })
          : t('priorities.result.agreed')}
      </p>
      <p className={styles.legend}>{t('priorities.result.legend')}</p>
      <ol className={styles.list}>
        {ranked.map((entry) => (
          <RankedThemeRow
            key={entry.theme.id}
            ranked={entry}
            share={total === 0 ? 0 : entry.dots / total}
            length={entry.dots / most}
            mostOnBallot={mostPerTheme(tally)}
          />
        ))}
      </ol>
    </>
  )
}
