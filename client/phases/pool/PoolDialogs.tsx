import { useTranslation } from 'react-i18next'
import type { Pool } from '#shared/domain/pool.ts'
import type { StickyId, ThemeId } from '#shared/ids.ts'
import { ChoiceDialog } from './ChoiceDialog.tsx'
import { TrayDialog } from './TrayDialog.tsx'
import type { PoolEdits } from './usePoolEdits.ts'

/** What has to be asked before it is done. */
export type PoolQuestion =
  | { readonly kind: 'tray'; readonly ids: readonly StickyId[] }
  | { readonly kind: 'same'; readonly ids: readonly StickyId[] }
  | { readonly kind: 'mergeTheme'; readonly themeId: ThemeId }

type Props = {
  readonly question: PoolQuestion | null
  readonly pool: Pool
  readonly nameOf: (theme: ThemeId) => string
  readonly edits: PoolEdits
  /** With the stickies it was about. */
  readonly onDone: (ids: readonly StickyId[]) => void
  readonly onClose: () => void
}

export function PoolDialogs({ question, pool, nameOf, edits, onDone, onClose }: Props) {
  const { t } = useTranslation()
  switch (question?.kind) {
    case undefined:
      return null
    case 'tray':
      return (
        <TrayDialog
          count={question.ids.length}
          onClose={onClose}
          onConfirm={(reason) => {
            edits.tray(question.ids, reason)
            onDone(question.ids)
          }}
        />
      )
    case 'same': {
      const everything = [...pool.ungrouped, ...pool.tray, ...pool.themes.flatMap(({ stickies }) => stickies)]
      const asked = everything.filter(({ sticky }) => question.ids.includes(sticky.id)).map(({ sticky }) => sticky)
      return (
        <ChoiceDialog
          title={t('pool.sameDialog.title')}
          words={t('pool.sameDialog.words')}
          confirmText={t('pool.sameDialog.confirm')}
          choices={asked.map(({ id, text }) => ({ id, text }))}
          onClose={onClose}
          onConfirm={(standing) => {
            edits.sayTheSame(
              standing,
              question.ids.filter((id) => id !== standing),
            )
            onDone(question.ids)
          }}
        />
      )
    }
    case 'mergeTheme':
      return (
        <ChoiceDialog
          title={t('pool.mergeDialog.title', { theme: nameOf(question.themeId) })}
          words={t('pool.mergeDialog.words')}
          confirmText={t('pool.mergeDialog.confirm')}
          choices={pool.themes
            .filter(({ theme }) => theme.id !== question.themeId)
            .map(({ theme }) => ({ id: theme.id, text: nameOf(theme.id) }))}
          onClose={onClose}
          onConfirm={(into) => {
            edits.merge(question.themeId, into)
            onDone([])
          }}
        />
      )
  }
}
