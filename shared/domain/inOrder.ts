/** Records as people placed them; the id decides between equal places, so that every machine prints the same. */
export function inOrder<Record extends { readonly id: string; readonly order: string }>(
  records: Iterable<Record>,
): readonly Record[] {
  return [...records].sort((one, other) => compare(one.order, other.order) || compare(one.id, other.id))
}

/** By code unit: the same in every locale. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
