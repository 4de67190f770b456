import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { useSelectOnFocus } from '#client/ui/useSelectOnFocus.ts'
import { votingRules } from '#shared/domain/ballots/votingRules.ts'
import { standingThemes } from '#shared/domain/themes.ts'
import { readDots } from './dotsTyped.ts'
import styles from './PrioritiesScreen.module.css'

type Props = { readonly dots: string; readonly onDots: (typed: string) => void }

/** How many dots each person gets in the round to come. */
export function DotsField({ dots, onDots }: Props) {
  const { t, i18n } = useTranslation()
  const select = useSelectOnFocus()
  const themeCount = useBoard((board) => standingThemes(board.themes).size)
  const { least, most } = votingRules.dots.budget
  return (
    <TextField
      className={styles.dotsField ?? ''}
      label={t('priorities.prepare.dots')}
      hint={t('priorities.prepare.hint', { count: themeCount })}
      inputMode="numeric"
      value={dots}
      error={readDots(dots, i18n.language) === null ? t('priorities.prepare.problem', { min: least, max: most }) : null}
      {...select}
      onChange={(event) => onDots(event.currentTarget.value)}
    />
  )
}
