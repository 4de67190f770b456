import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'

/** A link or a text to take along. Pages served by plain http have no clipboard: then the text is selected instead. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    field.current?.select()
    if (navigator.clipboard) await navigator.clipboard.writeText(value).catch(() => undefined)
    setIsCopied(true)
  }
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
      <Button
        icon={isCopied ? <Check size={16} /> : <Copy size={16} />}
        onClick={copy}
        onBlur={() => setIsCopied(false)}
      >
        <span aria-live="polite">{isCopied ? t('common.copied') : t('common.copy')}</span>
      </Button>
    </div>
  )
}
