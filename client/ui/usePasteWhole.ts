import { type ClipboardEvent, type InputEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Given<Element> = {
  readonly maxLength?: number | undefined
  readonly onPaste?: ((event: ClipboardEvent<Element>) => void) | undefined
  readonly onInput?: ((event: InputEvent<Element>) => void) | undefined
}

/**
 * A browser cuts off in silence what is pasted beyond the length of a field. With `whole` it isn't pasted in, and `refusal`
 * says so until something is typed.
 */
export function usePasteWhole<Element extends HTMLInputElement | HTMLTextAreaElement>(given: Given<Element>) {
  const { maxLength, onPaste, onInput } = given
  const { t } = useTranslation()
  const [isRefused, setIsRefused] = useState(false)
  const whole = {
    onPaste: (event: ClipboardEvent<Element>) => {
      onPaste?.(event)
      if (maxLength === undefined || event.defaultPrevented) return
      const { value, selectionStart, selectionEnd } = event.currentTarget
      const pasted = event.clipboardData.getData('text').replaceAll('\r\n', '\n').length
      const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0)
      const isTooLong = value.length - replaced + pasted > maxLength
      setIsRefused(isTooLong)
      if (isTooLong) event.preventDefault()
    },
    onInput: (event: InputEvent<Element>) => {
      onInput?.(event)
      setIsRefused(false)
    },
  }
  return { refusal: isRefused ? t('common.pasteTooLong', { max: maxLength ?? 0 }) : null, whole }
}
