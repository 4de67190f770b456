import type { BoardSnapshot } from '#shared/workshop/mirror.ts'
import type { Entry } from '#shared/workshop/schema/collections.ts'
import type { Signature } from '#shared/workshop/schema/room.ts'

/** Whether somebody's word stands: given on this very content, given on an older one, or not given yet. */
export type Signer = {
  readonly person: Entry<'roster'>
  readonly signature: Signature | null
  readonly isCurrent: boolean
}

/** The CEO and the leads, in the order of their names, each with where their signature stands. */
export function signersOf(
  { roster, signatures }: Pick<BoardSnapshot, 'roster' | 'signatures'>,
  hash: string,
): readonly Signer[] {
  return [...roster.values()]
    .filter((person) => person.role === 'ceo' || person.role === 'lead')
    .sort((left, right) => left.name.localeCompare(right.name))
    .map((person) => {
      const signature = signatures.get(person.id) ?? null
      return { person, signature, isCurrent: signature?.hash === hash }
    })
}
