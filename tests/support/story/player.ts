import type { Person } from '#tests/support/browser/launch.ts'
import type { Hand } from './hand.ts'

/** Somebody of the story at their device. */
export interface Player extends Person {
  readonly name: string
  readonly hand: Hand
  readonly isPhone: boolean
}
