import type { LostChange } from '#client/session/setAside.ts'

/** What a page knew and what its device had kept is mostly the same: each change once, by its record and its words. */
export const withoutTwins = (changes: readonly LostChange[]): readonly LostChange[] => [
  ...new Map(changes.map((change) => [`${change.path} ${change.words}`, change])).values(),
]
