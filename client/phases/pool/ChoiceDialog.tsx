import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import styles from './dialogs.module.css'

type Props<Id extends string> = {
  readonly title: string
  readonly words: string
  readonly confirmText: string
  /** The first one is chosen until another is. */
  readonly choices: readonly { readonly id: Id; readonly text: ReactNode }[]
  readonly onConfirm: (id: Id) => void
  readonly onClose: () => void
}

/** One of several, chosen in a window: the theme that stays, the sticky that stands for all. */
export function ChoiceDialog<Id extends string>(props: Props<Id>) {
  const { title, words, confirmText, choices, onConfirm, onClose } = props
  const { t } = useTranslation()
  const name = useId()
  const [chosen, setChosen] = useState(choices[0]?.id)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={words}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            onClick={() => {
              if (chosen !== undefined) onConfirm(chosen)
            }}
          >
            {confirmText}
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{title}</legend>
        {choices.map(({ id, text }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name={name} checked={id === chosen} onChange={() => setChosen(id)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
