import { Plus } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKept } from '#client/fields/useKept.ts'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { Field } from '#client/ui/Field.tsx'
import { untilLoaded } from '#client/ui/loadLate.ts'
import { meantKey } from '#client/ui/meantKey.ts'
import { useAboveKeyboard } from '#client/ui/useAboveKeyboard.ts'
import { useGrowing } from '#client/ui/useGrowing.ts'
import { limits } from '#shared/limits.ts'
import { trimWords } from '#shared/text/trimWords.ts'
import styles from './StickyComposer.module.css'
import { charactersLeft, excessOf } from './stickyLength.ts'

type Split = (text: string) => readonly string[]

type Props = {
  readonly label: string
  readonly placeholder: string
  /** How many more stickies there is room for. */
  readonly room: number
  /** `large` is the phone's: one big field with its button below, above the keyboard. */
  readonly size?: 'line' | 'large'
  /** Why nothing can be added now. What was typed before stays in view, for somebody who was in the middle of it. */
  readonly closedBecause: string | null
  /** Names the draft, which outlives the screen. */
  readonly draftKey: string
  readonly onAdd: (texts: readonly string[]) => void
}

/** Where a sticky is written: Enter adds it, Shift and Enter begin a new line, a pasted list may become one sticky per line. */
export function StickyComposer(props: Props) {
  const { label, placeholder, room, size = 'line', closedBecause, draftKey, onAdd } = props
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  useAboveKeyboard(field)
  const [text, setText] = useKept(draftKey)
  useGrowing(field, text)
  /** Takes a pasted list apart; `null` where none was pasted. */
  const [split, setSplit] = useState<Split | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const lines = split?.(text) ?? []
  const left = charactersLeft(text)

  if (closedBecause !== null && trimWords(text) === '') return null

  const add = (texts: readonly string[]) => {
    field.current?.focus()
    if (texts.length === 0 || closedBecause !== null) return
    const tooLong = texts.find((one) => excessOf(one) > 0)
    if (tooLong !== undefined) return setProblem(tooLongSentence(tooLong, texts.length))
    if (texts.length > room) return setProblem(t('swot.composer.full', { max: limits.stickiesPerUnit }))
    onAdd(texts)
    setText('')
    setSplit(null)
    setProblem(null)
  }
  const tooLongSentence = (tooLong: string, count: number) =>
    count > 1
      ? t('swot.composer.lineTooLong', { start: tooLong.slice(0, 24), max: limits.stickyTextLength })
      : t('swot.composer.tooLong', { length: tooLong.length, max: limits.stickyTextLength })
  const words = trimWords(text)
  const addWhole = () => add(words === '' ? [] : [words])
  const onKeyDown = (event: KeyboardEvent) => {
    if (meantKey(event) !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    addWhole()
  }

  // How lists are written isn't needed for the first sticky: it comes with the first paste.
  const onPaste = async (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text')
    const { stickyLines } = await untilLoaded(() => import('./stickyLines.ts'))
    const isList = stickyLines(pasted).length > 1
    setSplit(isList ? () => stickyLines : null)
    if (isList) setProblem(null)
  }

  return (
    <form
      className={`${styles.composer} ${styles[size]}`}
      onSubmit={(event) => {
        event.preventDefault()
        addWhole()
      }}
    >
      <Field
        label={label}
        isLabelHidden
        error={closedBecause ?? problem}
        hint={left === null || left < 0 ? null : t('swot.composer.left', { count: left })}
      >
        {(control) => (
          <textarea
            ref={field}
            className={styles.text}
            rows={size === 'large' ? 3 : 1}
            dir="auto"
            value={text}
            placeholder={placeholder}
            enterKeyHint="send"
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onChange={(event) => {
              const next = event.currentTarget.value
              setText(next)
              if (trimWords(next) === '') setSplit(null)
              setProblem(next === '' || excessOf(next) === 0 || split ? null : tooLongSentence(trimWords(next), 1))
            }}
            {...control}
          />
        )}
      </Field>
      {lines.length > 1 ? (
        <div className={styles.offer} role="status">
          <span>{t('swot.composer.linesPasted', { count: lines.length })}</span>
          <Button onClick={() => add(lines)}>{t('swot.composer.addLines', { count: lines.length })}</Button>
          <Button variant="quiet" type="submit">
            {t('swot.composer.addAsOne')}
          </Button>
        </div>
      ) : size === 'large' ? (
        <Button variant="primary" type="submit" icon={<Plus size={18} aria-hidden />} className={styles.addLarge ?? ''}>
          {t('common.add')}
        </Button>
      ) : (
        <IconButton label={t('common.add')} type="submit" icon={<Plus size={18} />} className={styles.add ?? ''} />
      )}
    </form>
  )
}
