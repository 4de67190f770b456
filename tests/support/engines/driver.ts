/** One window of a real browser with one page in it, as the outside can work it. Everything above is the same for all. */
export interface Driver {
  /** Until the page has loaded. */
  readonly goto: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** Runs a function in the page, given and answering with a text. */
  readonly run: (inPage: string, given: string) => Promise<string>
  /** What hands do, in the words of WebDriver. */
  readonly perform: (inputs: readonly Input[]) => Promise<void>
  /** Lays a file into the input that a function in the page answers with. */
  readonly attach: (inPage: string, given: string, filePath: string) => Promise<void>
  /** What is in view, as a PNG. */
  readonly screenshot: () => Promise<Buffer>
  /** The folder in which downloads arrive. */
  readonly downloads: string
  /** What the browser wrote into the page's console as errors since the last time, thrown ones and broken policies included. */
  readonly takeErrors: () => readonly string[]
  readonly close: () => Promise<void>
}

/** The inner size of a window, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface Engine {
  readonly name: 'WebKit' | 'Firefox'
  /** The one sentence that says what of it this machine lacks and how to get it; `null` where it is all there. */
  readonly missing: () => string | null
  /** A fresh browser of somebody, who shares nothing with others. */
  readonly open: (size: Size) => Promise<Driver>
}

/** `actions` of WebDriver: https://www.w3.org/TR/webdriver2/#actions, the same in its BiDi form. */
export type Input =
  | { readonly type: 'key'; readonly id: string; readonly actions: readonly KeyAction[] }
  | { readonly type: 'pointer'; readonly id: string; readonly actions: readonly PointerAction[] }

export type KeyAction = { readonly type: 'keyDown' | 'keyUp'; readonly value: string }

export type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: number }
