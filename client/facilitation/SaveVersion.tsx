import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { limits } from '#shared/limits.ts'
import styles from './Cockpit.module.css'

/** Keeps the board as it stands now, under a name, to look back at or to return to. */
export function SaveVersion({ onSaved }: { readonly onSaved: () => void }) {
  const { t } = useTranslation()
  const { phase } = useControl()
  const { run, isRunning } = useCommand()
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? t('facilitation.version.suggested', { phase: t(`phases.${phase}.name`) })
  const problem =
    name.trim() === ''
      ? t('facilitation.version.missing')
      : name.trim().length > limits.nameLength
        ? t('common.tooLong', { max: limits.nameLength })
        : null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (problem) return
    const answer = await run({ type: 'saveVersion', name: name.trim() })
    if (!answer) return
    setTyped(null)
    say(t('facilitation.version.saved', { name: name.trim() }))
    onSaved()
  }
  return (
    <form className={styles.row} onSubmit={save} noValidate>
      <TextField
        className={styles.grow ?? ''}
        label={t('facilitation.version.name')}
        value={name}
        error={problem}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" className={styles.besideField ?? ''} disabled={isRunning || problem !== null}>
        {t('facilitation.version.save')}
      </Button>
    </form>
  )
}
