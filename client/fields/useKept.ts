import { useCallback, useState } from 'react'

/** A text that outlives its screen, kept in this window only: nobody loses half a sentence because the group moved on. */
export function useKept(key: string): readonly [string, (next: string) => void] {
  const [text, setText] = useState(() => read(key))
  const keep = useCallback(
    (next: string) => {
      setText(next)
      write(key, next)
    },
    [key],
  )
  return [text, keep]
}

// Storage may be switched off or full: then the text lives as long as the screen.
function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    return
  }
}
