import type { Person } from '#tests/support/browser/launch.ts'
import type { Hand } from './hand.ts'
import type { Page } from './page.ts'

/** Somebody of the story at their device, whatever its browser is. */
export interface Player {
  readonly name: string
  readonly page: Page
  readonly hand: Hand
  /** One column, and single taps only. */
  readonly isPhone: boolean
}

/** Somebody at a Chromium, with all that Playwright can do to it. */
export interface ChromiumPlayer extends Player, Person {
  readonly page: Person['page']
}
