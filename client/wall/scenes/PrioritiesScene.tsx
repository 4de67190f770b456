import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { ranking } from '#shared/domain/ballots/ranking.ts'
import { isShown, lastTally } from '#shared/domain/ballots/rounds.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { readPool } from '#shared/domain/pool.ts'
import type { Tally } from '#shared/records/discovery.ts'
import { Rest } from '../Rest.tsx'
import { ThemeCards } from '../ThemeCards.tsx'
import styles from './PrioritiesScene.module.css'

const mostThemes = 9

/** While the ballot is open nothing but that; once it is closed the ranking, and the priorities as they are made. */
export function PrioritiesScene() {
  const { t } = useTranslation()
  const { ballot } = useControl()
  const tallies = useBoard((board) => board.tallies)
  const priorities = useBoard((board) => board.priorities)
  const stickies = useBoard((board) => board.stickies)
  const themes = useBoard((board) => board.themes)
  const pool = useMemo(() => readPool(stickies, themes), [stickies, themes])
  const latest = useMemo(() => lastTally({ tallies }), [tallies])
  if (ballot?.state === 'open')
    return (
      <div className={styles.open}>
        <p className={styles.big}>{t('wall.ballot.open')}</p>
        <p className={styles.sentence}>{t('wall.ballot.dots', { count: ballot.budget })}</p>
        <p className={styles.sentence}>{t('wall.ballot.secret')}</p>
      </div>
    )
  if (!latest && priorities.size === 0)
    return (
      <>
        <p className={styles.sentence}>{t('wall.ballot.notYet')}</p>
        <ThemeCards pool={pool} />
      </>
    )
  return (
    <div className={priorities.size > 0 && latest ? styles.columns : styles.one}>
      {latest ? <Ranking tally={latest} /> : null}
      {priorities.size > 0 ? (
        <section className={styles.column}>
          <h2 className={styles.title}>{t('wall.priorities')}</h2>
          <ol className={styles.priorities}>
            {inOrder(priorities.values()).map((priority) => (
              <li key={priority.id}>{priority.title}</li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

function Ranking({ tally }: { readonly tally: Tally }) {
  const { t } = useTranslation()
  const themes = useBoard((board) => board.themes)
  const ranked = useMemo(() => ranking(tally, themes), [tally, themes])
  const most = Math.max(1, ...ranked.map(({ dots }) => dots))
  return (
    <section className={styles.column}>
      <h2 className={styles.title}>
        {t('wall.ballot.turnout', { count: tally.ballots, voters: tally.voters, round: tally.round })}
      </h2>
      {isShown(tally) ? null : <p className={styles.sentence}>{t('wall.ballot.withheld')}</p>}
      <ol className={styles.ranking}>
        {ranked.slice(0, mostThemes).map(({ theme, dots }) => (
          <li key={theme.id} className={styles.ranked}>
            <span className={styles.name}>{theme.name}</span>
            <span className={styles.dots}>{dots}</span>
            <span className={styles.bar} style={{ inlineSize: `${(dots / most) * 100}%` }} aria-hidden />
          </li>
        ))}
      </ol>
      <Rest of={ranked.length} shown={mostThemes} />
    </section>
  )
}
