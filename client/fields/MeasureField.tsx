import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#client/ui/Field.tsx'
import { meantKey } from '#client/ui/meantKey.ts'
import { useSelectOnFocus } from '#client/ui/useSelectOnFocus.ts'
import { amountSentence } from '#shared/domain/amounts/amountSentence.ts'
import { isLeap } from '#shared/domain/amounts/leap.ts'
import { readAmount } from '#shared/domain/amounts/readAmount.ts'
import { editableAmount, sayAmount } from '#shared/domain/amounts/writeAmount.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import type { Measure } from '#shared/records/fields.ts'
import { cellsOf } from '#shared/text/cells.ts'
import { FieldQuestion } from './FieldQuestion.tsx'
import styles from './MeasureField.module.css'
import { useNumberStyle } from './useNumberStyle.ts'

type Props = {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly measure: Measure
  readonly value: number | undefined
  /** What a new number is held against where none stands here yet: today's value for a plan. */
  readonly comparedWith?: number | undefined
  /** Gets the number, percentages as 0..1; `undefined` where the field was emptied. */
  readonly onCommit: (value: number | undefined) => void
  /** Said where nothing was typed and nothing is known, by a form that needs a number. */
  readonly missing?: string | null
  readonly readOnly?: boolean
  /** The column it stands in, where arrows go up and down. */
  readonly 'data-column'?: string
}

/** What was typed and isn't kept yet. Only once one has left the field is anything said against it. */
type Draft = { readonly text: string; readonly hasLeft: boolean; readonly cells?: number }

/**
 * The one field for numbers: shows how what is typed is understood, asks where it could be meant in two ways or leaves the
 * number that stood there far behind, and keeps what can't be read as it was typed, with the reason.
 */
export function MeasureField(props: Props) {
  const { measure, value, comparedWith, onCommit, missing = null, readOnly = false, ...rest } = props
  const { t } = useTranslation()
  const context = { ...useNumberStyle(), measure }
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isFocused, setIsFocused] = useState(false)
  const select = useSelectOnFocus()
  // Coming in shows all digits: they are selected anew, or what is typed would go beside them.
  useLayoutEffect(() => {
    if (isFocused) field.current?.select()
  }, [isFocused])

  const editable = value === undefined ? '' : editableAmount(value, measure, context.locale)
  const shown = isFocused || value === undefined ? editable : formatMeasure(value, measure, context)
  const reading = draft ? readAmount(draft.text, context) : null
  const say = (amount: number) => sayAmount(amount, context)
  const before = value ?? comparedWith

  const take = (next: number | undefined) => {
    setDraft(null)
    if (next !== value) onCommit(next)
  }
  const commit = () => {
    if (!draft || !reading) return
    if (draft.text === editable) setDraft(null)
    else if (reading.kind === 'none' && reading.problem.code === 'empty') take(undefined)
    else if (reading.kind === 'one' && !isLeap(before, reading.value)) take(reading.value)
    else setDraft({ ...draft, hasLeft: true })
  }

  const ask = (question: string, answers: readonly number[], textOf: (amount: string) => string) => (
    <FieldQuestion
      question={question}
      answers={[
        ...answers.map((amount) => ({ text: textOf(say(amount)), onChoose: () => take(amount) })),
        { text: t('numbers.ask.takeBack'), onChoose: () => setDraft(null) },
      ]}
      onAnswered={() => field.current?.focus()}
    />
  )
  const objection = (): ReactNode => {
    if (draft?.cells) return t('numbers.parse.severalCells', { count: draft.cells })
    if (!draft?.hasLeft || !reading) return value === undefined && !draft ? missing : null
    switch (reading.kind) {
      case 'none':
        return amountSentence(reading.problem, t)
      case 'ask':
        return ask(
          t('numbers.ask.which', { typed: draft.text.trim() }),
          reading.offers.map((offer) => offer.value),
          (amount) => amount,
        )
      case 'one': {
        const change = { before: before === undefined ? '' : say(before), after: say(reading.value) }
        return ask(t('numbers.ask.leap', change), [reading.value], (after) => t('numbers.ask.keep', { after }))
      }
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const key = meantKey(event)
    if (key === 'Enter') commit()
    if (key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }
  // A field of one line would join the cells of a spreadsheet into one number.
  const onPaste = (event: ClipboardEvent) => {
    const cells = cellsOf(event.clipboardData.getData('text')).flat()
    if (event.defaultPrevented || cells.length < 2) return
    event.preventDefault()
    setDraft({ text: draft?.text ?? editable, hasLeft: false, cells: cells.length })
  }
  const isUnderstood = reading?.kind === 'one' && !draft?.hasLeft && !draft?.cells
  return (
    <div className={styles.box}>
      <TextField
        {...rest}
        ref={field}
        // The pads for decimals that iOS brings have no minus, no letters and no %.
        inputMode="text"
        readOnly={readOnly}
        value={draft?.text ?? shown}
        error={objection()}
        {...select}
        onFocus={() => setIsFocused(true)}
        onBlur={() => {
          setIsFocused(false)
          commit()
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onChange={(event) => setDraft({ text: event.currentTarget.value, hasLeft: false })}
      />
      {isUnderstood ? (
        <p className={styles.understood}>{t('numbers.ask.understood', { value: say(reading.value) })}</p>
      ) : null}
    </div>
  )
}
