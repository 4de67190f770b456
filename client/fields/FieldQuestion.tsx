import type { MouseEvent } from 'react'
import { Button } from '#client/ui/Button.tsx'
import styles from './FieldQuestion.module.css'

type Answer = { readonly text: string; readonly onChoose: () => void }

type Props = {
  readonly question: string
  readonly answers: readonly Answer[]
  /** Where the focus goes when the keyboard has answered: the buttons are gone then. */
  readonly onAnswered: () => void
}

/** What a field asks about what was typed into it before it is kept. */
export function FieldQuestion({ question, answers, onAnswered }: Props) {
  const choose =
    ({ onChoose }: Answer) =>
    (event: MouseEvent) => {
      onChoose()
      const isByKeyboard = event.detail === 0
      if (isByKeyboard) onAnswered()
    }
  return (
    <span className={styles.question}>
      {question}
      <span className={styles.answers}>
        {answers.map((answer) => (
          <Button key={answer.text} onClick={choose(answer)}>
            {answer.text}
          </Button>
        ))}
      </span>
    </span>
  )
}
