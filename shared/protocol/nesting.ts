/** Of JSON: far above what any of ours needs. */
const deepestNesting = 32

const quote = 0x22
const backslash = 0x5c
/** `[` and `{`, `]` and `}`. */
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b])
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** Looked at before it is parsed: a text that is nothing but brackets keeps a parser busy for many seconds. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let isInString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (isInString) {
      if (code === backslash) index += 1
      else if (code === quote) isInString = false
    } else if (code === quote) isInString = true
    else if (opening.has(code)) {
      depth += 1
      if (depth > deepestNesting) return true
    } else if (closing.has(code)) depth -= 1
  }
  return false
}
