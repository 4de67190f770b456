/**
 * What the steps of a story ask of a page: the part of Playwright's interface that every engine can stand behind. Chromium's
 * pages are Playwright's own; those of the other engines are in `tests/support/engines`.
 */
export interface Page extends Place {
  /** A path is that of the server. */
  goto(address: string): Promise<unknown>
  reload(): Promise<unknown>
  readonly keyboard: Keyboard
  readonly mouse: Mouse
  /** Runs a function in the page, which sees nothing of the file it stands in. */
  evaluate<Answer>(inPage: () => Answer | Promise<Answer>): Promise<Answer>
  evaluate<Answer, Given>(inPage: (given: Given) => Answer | Promise<Answer>, given: Given): Promise<Answer>
  screenshot(options: { readonly path: string; readonly fullPage?: boolean }): Promise<unknown>
  isClosed(): boolean
  /** The next file that the page hands out, from now on. */
  waitForEvent(event: 'download', options: { readonly timeout: number }): Promise<Download>
}

/** Where things are looked for, by what they are to somebody who can't see them. */
export interface Place {
  getByRole(role: Role, options?: { readonly name?: Words; readonly exact?: boolean; readonly level?: number }): Control
  /** The innermost elements with these words. */
  getByText(words: Words, options?: { readonly exact?: boolean }): Control
  getByLabel(words: Words, options?: { readonly exact?: boolean }): Control
  /** By a CSS selector, for what has no role of its own. */
  locator(css: string): Control
}

/** One or more elements, looked for anew each time something is done with them. */
export interface Control extends Place {
  filter(options?: { readonly hasText?: Words; readonly has?: Control }): Control
  or(other: Control): Control
  first(): Control
  last(): Control
  page(): Page
  /** Until it can be seen, unless told otherwise. */
  waitFor(options?: { readonly state?: 'visible' | 'hidden' | 'detached'; readonly timeout?: number }): Promise<void>
  click(): Promise<void>
  tap(): Promise<void>
  /** Replaces what the field holds, as pasting does. */
  fill(text: string): Promise<void>
  focus(): Promise<void>
  blur(): Promise<void>
  selectOption(option: { readonly label: string }): Promise<unknown>
  setInputFiles(path: string): Promise<void>
  inputValue(): Promise<string>
  isDisabled(): Promise<boolean>
  count(): Promise<number>
  allInnerTexts(): Promise<string[]>
  scrollIntoViewIfNeeded(): Promise<void>
  boundingBox(): Promise<Box | null>
  evaluate<Answer>(inPage: (element: Element) => Answer | Promise<Answer>): Promise<Answer>
}

export interface Keyboard {
  /** One key, with what is held down meanwhile: `Enter`, `Shift+Tab`. */
  press(key: string): Promise<void>
  /** Key by key, as fast as they are taken. */
  type(text: string): Promise<void>
}

/** A mouse in CSS pixels from the upper left of the window. */
export interface Mouse {
  move(x: number, y: number, options?: { readonly steps?: number }): Promise<void>
  down(): Promise<void>
  up(): Promise<void>
}

export interface Download {
  /** Where it lies, once all of it is there. */
  path(): Promise<string>
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Words may stand anywhere in a text and in any case, unless `exact`. */
export type Words = string | RegExp

export type Role =
  | 'article'
  | 'banner'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'form'
  | 'group'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'menuitem'
  | 'note'
  | 'radio'
  | 'region'
  | 'status'
  | 'textbox'
