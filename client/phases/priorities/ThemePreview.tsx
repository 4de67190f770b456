import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import sections from '#client/frame/Sections.module.css'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { standingThemes } from '#shared/domain/themes.ts'
import paper from './BallotPaper.module.css'
import { EvidenceCounts } from './EvidenceCounts.tsx'
import { StickyLines } from './StickyLines.tsx'
import { stickiesByTheme } from './stickiesByTheme.ts'

/** What there will be to choose from, to read before one votes. */
export function ThemePreview() {
  const { t } = useTranslation()
  const themes = useBoard((board) => board.themes)
  const stickies = useBoard((board) => board.stickies)
  const byTheme = useMemo(() => stickiesByTheme(stickies, themes), [stickies, themes])
  if (themes.size === 0) return null
  return (
    <section className={sections.section} aria-labelledby="preview-title">
      <h2 id="preview-title" className={sections.title}>
        {t('priorities.preview.title')}
      </h2>
      <p className={sections.words}>{t('priorities.preview.words')}</p>
      <ul className={paper.list}>
        {inOrder(standingThemes(themes).values()).map((theme) => (
          <li key={theme.id} className={paper.row}>
            <div className={paper.theme}>
              <h3 className={paper.name}>{theme.name}</h3>
              <details className={paper.details}>
                <summary>
                  <EvidenceCounts stickies={byTheme.get(theme.id) ?? []} />
                </summary>
                <StickyLines stickies={byTheme.get(theme.id) ?? []} />
              </details>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
