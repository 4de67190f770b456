/** What may say the same as another record and then stands behind it. */
type Mergeable = { readonly id: string; readonly mergedInto?: string | undefined }

/**
 * The record that stands for this one, often itself: forwarding addresses are followed to their end, and one that leads
 * nowhere counts for nothing. Two people may merge in opposite directions at once: of such a circle the one with the
 * smallest id stands, on every device the same.
 */
export function standingFor<Entry extends Mergeable>(record: Entry, records: ReadonlyMap<string, Entry>): Entry {
  const path: Entry[] = []
  let current = record
  while (!path.includes(current)) {
    path.push(current)
    const next = current.mergedInto && records.get(current.mergedInto)
    if (!next || next === current) return current
    current = next
  }
  const circle = path.slice(path.indexOf(current))
  return circle.reduce((first, other) => (other.id < first.id ? other : first))
}
