import type { Machine } from '#tests/support/runner/virtualTime.ts'

/** A workshop that once went wrong, and what it showed. */
type KnownSeed = {
  readonly seed: number
  readonly operations: number
  readonly machine: Machine
  readonly showed: string
}

/**
 * Played before all others. A seed is another workshop once the mix changes, so what each has shown has a test of its own
 * beside the code as well: this one, `offlineCopy.test.ts`.
 */
export const knownSeeds: readonly KnownSeed[] = [
  {
    seed: 141,
    operations: 250,
    machine: 'verySlow',
    showed: 'a tab set aside what another one built on, and the copy on the device had a hole (unready)',
  },
]
