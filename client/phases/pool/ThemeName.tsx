import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#client/ui/Field.tsx'
import { meantKey } from '#client/ui/meantKey.ts'
import { useGrowing } from '#client/ui/useGrowing.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './ThemeCard.module.css'

type Props = {
  readonly theme: Entry<'themes'>
  readonly isOpen: boolean
  readonly onRename: (name: string) => void
}

/** The name field of a theme, for those who send the focus there. */
export const themeNameField = (themeId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-theme-name="${themeId}"]`)

/** The name of a theme, edited in place: saved with Enter or on leaving, given up with Escape. */
export function ThemeName({ theme, isOpen, onRename }: Props) {
  const { t } = useTranslation()
  /** `null` while nobody types here. */
  const [draft, setDraft] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useGrowing(area, draft ?? theme.name)
  const length = draft?.trim().length ?? 0
  const isTooLong = length > limits.themeNameLength

  const save = () => {
    if (draft === null || isTooLong) return
    if (draft.trim() !== theme.name) onRename(draft)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const key = meantKey(event)
    if (key === 'Escape') setDraft(null)
    else if (key === 'Enter') save()
    else return
    event.preventDefault()
  }
  return (
    <Field
      label={t('pool.theme.name')}
      isLabelHidden
      error={isTooLong ? t('pool.theme.nameTooLong', { max: limits.themeNameLength, length }) : null}
    >
      {(control) => (
        <textarea
          {...control}
          ref={area}
          dir="auto"
          data-theme-name={theme.id}
          className={styles.name}
          rows={1}
          readOnly={!isOpen}
          placeholder={isOpen ? t('pool.theme.namePlaceholder') : t('pool.theme.unnamed')}
          value={draft ?? theme.name}
          onChange={(event) => setDraft(event.currentTarget.value.replaceAll(/[\r\n]+/g, ' '))}
          onKeyDown={onKeyDown}
          onBlur={save}
        />
      )}
    </Field>
  )
}
