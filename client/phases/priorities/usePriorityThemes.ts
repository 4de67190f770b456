import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { countedRounds } from '#shared/domain/ballots/rounds.ts'
import { whereTheme, whereThemes } from '#shared/domain/themes.ts'
import type { Entry } from '#shared/records/collections.ts'

/** What a priority was made of, each once: a theme that was merged by the one it went into, one that is gone by its last name. */
export function usePriorityThemes({ themeIds }: Entry<'priorities'>): readonly { id: string; name: string }[] {
  const { t } = useTranslation()
  const themes = useBoard((board) => board.themes)
  const tallies = useBoard((board) => board.tallies)
  const gone = themeIds.filter((id) => whereTheme(id, themes) === null)
  const votedOn = countedRounds({ tallies }).flatMap((tally) => tally.themes ?? [])
  const nameOf = (id: string) => votedOn.findLast((theme) => theme.id === id)?.name
  return [
    ...whereThemes(themeIds, themes),
    ...gone.map((id) => {
      const name = nameOf(id)
      return { id, name: name ? t('priorities.card.themeRemoved', { name }) : t('priorities.card.themeGone') }
    }),
  ]
}
