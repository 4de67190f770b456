import type { Control } from './page.ts'

/** The way somebody works a page. A story that is told with one hand can be told with any other. */
export interface Hand {
  readonly kind: 'mouse' | 'touch' | 'keyboard'
  /** A button, a link, a checkbox, a radio button, an item of an open menu. */
  readonly press: (control: Control) => Promise<void>
  /** Replaces what the field holds. A day is written as `2027-12-31`. */
  readonly write: (field: Control, text: string) => Promise<void>
  /** An option of a select, by its text. */
  readonly choose: (select: Control, option: string) => Promise<void>
}

export const mouse: Hand = {
  kind: 'mouse',
  press: (control) => control.click(),
  write: (field, text) => field.fill(text),
  choose: async (select, option) => {
    // A click on it leaves the field before, which may be what saves that.
    await select.focus()
    await select.selectOption({ label: option })
  },
}

/** Single taps only; a phone shows its own wheel for a select, which the browser stands in for. */
export const touch: Hand = { ...mouse, kind: 'touch', press: (control) => control.tap() }
