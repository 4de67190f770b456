import { Check, Copy } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import styles from './CopyText.module.css'
import { TextArea } from './Field.tsx'

type Props = {
  readonly label: string
  readonly value: string
  /** It was asked for by a click on “Copy” already. */
  readonly isCopiedAtOnce?: boolean
}

/** Words to take along. Pages served by plain http have no clipboard: then they are selected instead. */
export function CopyText({ label, value, isCopiedAtOnce = false }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  const copy = useCallback(async () => {
    const field = box.current?.querySelector('textarea')
    field?.focus()
    field?.select()
    if (navigator.clipboard) await navigator.clipboard.writeText(value).catch(() => undefined)
    setIsCopied(true)
  }, [value])
  useEffect(() => {
    if (isCopiedAtOnce) void copy()
  }, [isCopiedAtOnce, copy])
  return (
    <div ref={box} className={styles.box}>
      <TextArea label={label} value={value} readOnly rows={Math.min(6, value.split('\n').length + 1)} />
      <Button icon={isCopied ? <Check size={16} /> : <Copy size={16} />} onClick={copy}>
        <span aria-live="polite">{isCopied ? t('common.copied') : t('common.copy')}</span>
      </Button>
    </div>
  )
}
