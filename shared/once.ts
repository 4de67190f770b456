/** Works something out when it is first asked for, and never again. */
export function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** The same, for each id. */
export function oncePerId<Value>(work: (id: string) => Value): (id: string) => Value {
  const done = new Map<string, { readonly value: Value }>()
  return (id) => {
    const known = done.get(id) ?? { value: work(id) }
    done.set(id, known)
    return known.value
  }
}
