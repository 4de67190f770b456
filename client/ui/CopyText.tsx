import { Check, Copy } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './CopyText.module.css'
import { TextArea } from './Field.tsx'
import { useCopying } from './useCopying.ts'

type Props = {
  readonly label: string
  readonly value: string
  /** It was asked for by a click on “Copy” already. */
  readonly isCopiedAtOnce?: boolean
}

/** Words to take along. Pages served by plain http have no clipboard: then they are selected instead. */
export function CopyText({ label, value, isCopiedAtOnce = false }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const select = useCallback(() => {
    const field = box.current?.querySelector('textarea')
    field?.focus()
    field?.select()
  }, [])
  const { copy, isCopied, words } = useCopying(value, select)
  useEffect(() => {
    if (isCopiedAtOnce) void copy()
  }, [isCopiedAtOnce, copy])
  return (
    <div ref={box} className={styles.box}>
      <TextArea label={label} value={value} readOnly rows={Math.min(6, value.split('\n').length + 1)} />
      <Button icon={isCopied ? <Check size={16} /> : <Copy size={16} />} onClick={copy}>
        <span aria-live="polite">{words}</span>
      </Button>
    </div>
  )
}
