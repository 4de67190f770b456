import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { charactersLeft } from '#client/stickies/stickyLength.ts'
import { TextArea } from '#client/ui/Field.tsx'
import { meantKey } from '#client/ui/meantKey.ts'
import { limits } from '#shared/limits.ts'
import styles from './UnitSticky.module.css'

type Props = {
  readonly text: string
  readonly isReadOnly: boolean
  readonly onFinish: (text: string, isByKeyboard: boolean) => void
}

/**
 * The text of a note that was written silently. What is typed stays in the field until one is done: key by key it would
 * leave a trail that ties the note to its writer.
 */
export function SilentNoteEditor({ text, isReadOnly, onFinish }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState(text)
  const left = charactersLeft(draft)
  useEffect(() => {
    const field = box.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  return (
    <div ref={box} className={styles.editor}>
      <TextArea
        label={t('swot.sticky.editLabel')}
        isLabelHidden
        hint={left === null ? '' : t('swot.composer.left', { count: Math.max(0, left) })}
        value={draft}
        rows={2}
        maxLength={limits.stickyTextLength}
        readOnly={isReadOnly}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          const key = meantKey(event)
          if (key !== 'Escape' && (key !== 'Enter' || event.shiftKey)) return
          event.preventDefault()
          onFinish(draft, true)
        }}
        onBlur={() => onFinish(draft, false)}
      />
    </div>
  )
}
