import { type TextareaHTMLAttributes, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { Field } from '#client/ui/Field.tsx'
import { useGrowing } from '#client/ui/useGrowing.ts'
import { usePasteWhole } from '#client/ui/usePasteWhole.ts'
import { setProse, smallestDifference } from '#shared/workshop/writeRecords.ts'
import styles from './ProseField.module.css'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id'> & {
  /** The shared text; `null` while it is unknown here shows nothing to type into. */
  readonly text: Y.Text | null
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly maxLength: number
  /** Larger type, for the one text a screen is about. */
  readonly size?: 'text' | 'large' | 'title'
}

/** A text that several people type in at once: keeps the caret where it is while others write before it. */
export function ProseField({ text, label, isLabelHidden = false, hint, maxLength, size = 'text', ...rest }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<readonly [number, number] | null>(null)
  const [value, setValue] = useState(() => text?.toString() ?? '')
  const isComposing = useRef(false)
  const isFresh = useRef(rest.autoFocus === true)
  const { refusal, whole } = usePasteWhole({ ...rest, maxLength })
  useGrowing(area, value)

  useEffect(() => {
    if (!text) return
    setValue(text.toString())
    const follow = (_event: Y.YTextEvent, transaction: Y.Transaction) => {
      const next = text.toString()
      const field = area.current
      if (field && !transaction.local && document.activeElement === field) {
        caret.current = [
          movedCaret(field.value, next, field.selectionStart),
          movedCaret(field.value, next, field.selectionEnd),
        ]
      }
      setValue(next)
    }
    text.observe(follow)
    return () => text.unobserve(follow)
  }, [text])

  // The caret is put back after the text was drawn anew.
  useLayoutEffect(() => {
    if (caret.current && area.current?.value === value) area.current.setSelectionRange(...caret.current)
    caret.current = null
  }, [value])

  return (
    <Field {...{ label, isLabelHidden, hint, error: refusal }}>
      {(control) => (
        <textarea
          ref={area}
          dir="auto"
          className={`${styles.prose} ${styles[size]}`}
          rows={1}
          value={value}
          maxLength={maxLength}
          disabled={!text}
          onFocus={(event) => {
            // A text that was just begun for somebody is theirs to replace; later the caret goes where they put it.
            if (isFresh.current) event.currentTarget.select()
            isFresh.current = false
          }}
          onCompositionStart={() => {
            isComposing.current = true
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false
            if (text) setProse(text, event.currentTarget.value)
          }}
          onChange={(event) => {
            setValue(event.currentTarget.value)
            // An unfinished syllable is nobody else's business: it is written when the input method is done with it.
            if (text && !isComposing.current) setProse(text, event.currentTarget.value)
          }}
          {...rest}
          {...whole}
          {...control}
        />
      )}
    </Field>
  )
}

/** Where a caret belongs after somebody else changed the text around it. */
export function movedCaret(before: string, next: string, caret: number): number {
  const { start, removed, inserted } = smallestDifference(before, next)
  if (caret <= start) return caret
  if (caret >= start + removed) return caret + inserted.length - removed
  return start + inserted.length
}
