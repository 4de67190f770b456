import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { TextField } from '#client/ui/Field.tsx'
import { meantKey } from '#client/ui/meantKey.ts'

type Props = Omit<ComponentProps<typeof TextField>, 'value' | 'defaultValue' | 'error'> & {
  /** What stands in the document. */
  readonly value: string
  /** Gets what was typed, without blanks around it, once it has no problem. */
  readonly onCommit: (typed: string) => void
  /** The sentence that says what is wrong with what was typed; `null` where nothing is. */
  readonly problemOf?: (typed: string) => string | null
}

/**
 * A short text that one person sets at a time: it is written when they leave the field or press Enter. What can't be
 * written stays in the field with a sentence that says why; Escape brings back what stood there.
 */
export function RegisterField({ value, onCommit, problemOf, onBlur, onKeyDown, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const [hasLeft, setHasLeft] = useState(false)
  const problem = draft !== null && hasLeft ? (problemOf?.(draft.trim()) ?? null) : null

  const commit = () => {
    if (draft === null) return
    setHasLeft(true)
    const typed = draft.trim()
    if (problemOf?.(typed)) return
    if (typed !== value) onCommit(typed)
    leave()
  }
  const leave = () => {
    setDraft(null)
    setHasLeft(false)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const key = meantKey(event)
    if (key === 'Enter') commit()
    if (key === 'Escape' && draft !== null) {
      event.stopPropagation()
      leave()
    }
    onKeyDown?.(event)
  }
  return (
    <TextField
      {...rest}
      value={draft ?? value}
      error={problem}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={(event) => {
        commit()
        onBlur?.(event)
      }}
      onKeyDown={onKey}
    />
  )
}
