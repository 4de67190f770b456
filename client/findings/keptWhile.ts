/** Keeps answering with the first of several values that are the same for a purpose, so that nothing is worked out twice. */
export function keptWhile<Value>(isSame: (kept: Value, next: Value) => boolean): (next: Value) => Value {
  let kept: { readonly value: Value } | null = null
  return (next) => {
    if (kept === null || !isSame(kept.value, next)) kept = { value: next }
    return kept.value
  }
}
