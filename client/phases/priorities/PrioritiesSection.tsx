import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import sections from '#client/frame/Sections.module.css'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { whereThemes } from '#shared/domain/themes.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import cards from './PriorityCard.module.css'
import { PriorityCard } from './PriorityCard.tsx'
import { PriorityMaker } from './PriorityMaker.tsx'
import { stickiesByTheme } from './stickiesByTheme.ts'

/** Themes become two or three priorities, each with what speaks for it inside and outside the company. */
export function PrioritiesSection({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const priorities = useBoard((board) => board.priorities)
  const themes = useBoard((board) => board.themes)
  const stickies = useBoard((board) => board.stickies)
  const listed = useMemo(() => inOrder(priorities.values()), [priorities])
  const byTheme = useMemo(() => stickiesByTheme(stickies, themes), [stickies, themes])
  return (
    <section className={sections.section} aria-labelledby="priorities-title">
      <h2 id="priorities-title" className={sections.title}>
        {t('priorities.list.title')}
      </h2>
      <p className={sections.words}>{t('priorities.list.words')}</p>
      {listed.length > thresholds.mostPriorities ? (
        <Notice tone="warn">{t('priorities.list.tooMany', { count: listed.length })}</Notice>
      ) : null}
      {listed.length > 0 && listed.length < thresholds.fewestPriorities ? (
        <Notice>{t('priorities.list.tooFew')}</Notice>
      ) : null}
      {listed.length === 0 ? (
        <EmptyState title={t('priorities.list.empty')}>{t('priorities.list.example')}</EmptyState>
      ) : (
        <ol className={cards.list}>
          {listed.map((priority, index) => (
            <PriorityCard
              key={priority.id}
              priority={priority}
              place={index + 1}
              siblings={listed}
              stickies={whereThemes(priority.themeIds, themes).flatMap(({ id }) => byTheme.get(id) ?? [])}
              mayEdit={mayEdit}
            />
          ))}
        </ol>
      )}
      {mayEdit && themes.size > 0 ? <PriorityMaker /> : null}
    </section>
  )
}
