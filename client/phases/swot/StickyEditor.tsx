import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { ProseField } from '#client/fields/ProseField.tsx'
import { charactersLeft } from '#client/stickies/stickyLength.ts'
import { meantKey } from '#client/ui/meantKey.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { proseOf } from '#shared/workshop/writeRecords.ts'
import styles from './UnitSticky.module.css'

type Props = {
  readonly unit: Y.Doc
  readonly sticky: Entry<'stickies'>
  readonly isReadOnly: boolean
  /** With the text as it was before, for a sticky that was emptied. */
  readonly onFinish: (textBefore: string, isByKeyboard: boolean) => void
}

/** The text of a sticky, edited in place; every key stroke is live for the unit. */
export function StickyEditor({ unit, sticky, isReadOnly, onFinish }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const textBefore = useRef(sticky.text)
  const left = charactersLeft(sticky.text)

  useEffect(() => {
    const field = box.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])

  const hint = left === null ? '' : t('swot.composer.left', { count: Math.max(0, left) })
  return (
    <div ref={box} className={styles.editor}>
      <ProseField
        text={proseOf(unit, 'stickies', sticky.id, 'text')}
        label={t('swot.sticky.editLabel')}
        isLabelHidden
        hint={hint}
        maxLength={limits.stickyTextLength}
        readOnly={isReadOnly}
        onKeyDown={(event) => {
          const key = meantKey(event)
          if (key !== 'Escape' && (key !== 'Enter' || event.shiftKey)) return
          event.preventDefault()
          onFinish(textBefore.current, true)
        }}
        onBlur={() => onFinish(textBefore.current, false)}
      />
    </div>
  )
}
