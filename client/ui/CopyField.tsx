import { Check, Copy } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'
import { useCopying } from './useCopying.ts'

/** A link or a text to take along. Pages served by plain http have no clipboard: then the text is selected instead. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const field = useRef<HTMLInputElement>(null)
  const select = useCallback(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const { copy, isCopied, words, forget } = useCopying(value, select)
  return (
    <div className={styles.row}>
      <input
        ref={field}
        className={styles.value}
        aria-label={label}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button icon={isCopied ? <Check size={16} /> : <Copy size={16} />} onClick={copy} onBlur={forget}>
        <span aria-live="polite">{words}</span>
      </Button>
    </div>
  )
}
