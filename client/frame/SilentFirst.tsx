import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useActor, useBoard } from '#client/stores/useWorkshop.tsx'
import { Checkbox } from '#client/ui/Field.tsx'
import { maySilence } from '#shared/permissions/commands.ts'
import styles from './SilentFirst.module.css'

/** The facilitator's choice whether people write alone first, before day 1 or while they write; fixed from the first note on. */
export function SilentFirst() {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const isSilent = useBoard((board) => board.settings?.silentFirst) ?? false
  const progress = useBoard((board) => board.progress)
  const maySet = maySilence(useActor())
  const isFixed = [...progress.values()].some(
    ({ counts, silentNotes = 0 }) => silentNotes > 0 || Object.values(counts).some((count) => count > 0),
  )
  if (!maySet) return null
  return (
    <div className={styles.choice}>
      <Checkbox
        label={t('swot.silent.setting')}
        checked={isSilent}
        disabled={isFixed || isRunning}
        onChange={(event) => {
          const silentFirst = event.currentTarget.checked
          void run({ type: 'editSettings', settings: { silentFirst } })
        }}
      />
      <p className={styles.words}>{isFixed ? t('swot.silent.fixed') : t('swot.silent.settingWords')}</p>
    </div>
  )
}
