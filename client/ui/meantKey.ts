import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/**
 * The key that somebody pressed and meant; `null` where their input method took it, to choose a word or to give one up.
 * Safari ends the composition first and tells of the key then, with nothing but the number that all such keys have.
 * Source: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
 */
export function meantKey(event: KeyboardEvent | ReactKeyboardEvent): string | null {
  const { key, isComposing, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event
  return isComposing || keyCode === takenByInputMethod ? null : key
}

const takenByInputMethod = 229
