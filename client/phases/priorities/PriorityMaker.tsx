import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox, TextField } from '#client/ui/Field.tsx'
import { dotsOn } from '#shared/domain/ballots/dotsOn.ts'
import { lastTally } from '#shared/domain/ballots/rounds.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { standingThemes, whereThemes } from '#shared/domain/themes.ts'
import { newId, type ThemeId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { makePriority } from '#shared/workshop/edits/priorities.ts'
import styles from './PriorityCard.module.css'
import { useTitleProblem } from './titleProblem.ts'

/** Tick one or more themes, say it in one line, and it is a priority. */
export function PriorityMaker() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { documents } = useWorkshop()
  const themes = useThemesByDots()
  const taken = useTakenThemes()
  const problemOf = useTitleProblem()
  const [ticked, setTicked] = useState<ReadonlySet<ThemeId>>(new Set())
  const [typedTitle, setTypedTitle] = useState<string | null>(null)
  const [isTried, setIsTried] = useState(false)

  const chosen = themes.filter(({ theme }) => ticked.has(theme.id)).map(({ theme }) => theme)
  const suggested = formats.list(chosen.map((theme) => theme.name))
  const title = typedTitle ?? suggested.slice(0, limits.titleLength)
  const problem = problemOf(title.trim())

  const toggle = (id: ThemeId) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const make = () => {
    setIsTried(true)
    if (problem || chosen.length === 0) return
    makePriority(documents.board, newId(), { title: title.trim(), themeIds: chosen.map((theme) => theme.id) })
    setTicked(new Set())
    setTypedTitle(null)
    setIsTried(false)
  }
  return (
    <form
      className={styles.maker}
      aria-label={t('priorities.maker.title')}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <fieldset className={styles.themeList}>
        <legend className={styles.legend}>{t('priorities.maker.tick')}</legend>
        {themes.map(({ theme, dots }) => (
          <div key={theme.id} className={styles.themeRow}>
            <Checkbox label={theme.name} checked={ticked.has(theme.id)} onChange={() => toggle(theme.id)} />
            <span className={styles.themeNote}>
              {dots === null ? null : t('priorities.result.dots', { count: dots })}
              {taken.has(theme.id) ? ` · ${t('priorities.maker.taken')}` : null}
            </span>
          </div>
        ))}
      </fieldset>
      {chosen.length > 0 ? (
        <div className={styles.makeRow}>
          <TextField
            className={styles.titleField ?? ''}
            label={t('priorities.maker.name')}
            hint={t('priorities.maker.nameHint')}
            value={title}
            error={isTried ? problem : null}
            onChange={(event) => setTypedTitle(event.currentTarget.value)}
          />
          <Button type="submit" variant="primary">
            {t('priorities.maker.make')}
          </Button>
        </div>
      ) : null}
    </form>
  )
}

type CountedTheme = { readonly theme: Entry<'themes'>; readonly dots: number | null }

/** The themes as the latest round ranked them, or as they stand on the board before there was one. */
function useThemesByDots(): readonly CountedTheme[] {
  const themes = useBoard((board) => board.themes)
  const tallies = useBoard((board) => board.tallies)
  return useMemo(() => {
    const latest = lastTally({ tallies })
    const listed = inOrder(standingThemes(themes).values())
    const counted = listed.map((theme) => ({ theme, dots: dotsOn(latest, theme.id, themes) }))
    return counted.toSorted((one, other) => (other.dots ?? 0) - (one.dots ?? 0))
  }, [themes, tallies])
}

function useTakenThemes(): ReadonlySet<ThemeId> {
  const priorities = useBoard((board) => board.priorities)
  const themes = useBoard((board) => board.themes)
  return useMemo(() => {
    const named = [...priorities.values()].flatMap((priority) => whereThemes(priority.themeIds, themes))
    return new Set(named.map(({ id }) => id))
  }, [priorities, themes])
}
