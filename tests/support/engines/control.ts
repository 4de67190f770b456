import { until } from '#tests/support/runner/until.ts'
import type { Control, Page, Place } from '#tests/support/story/page.ts'
import { patience } from '#tests/support/story/patience.ts'
import type { Question } from './answer.ts'
import { matchOf, type Path, pathInWords, type Step } from './path.ts'

/** What a control needs of its page. */
export interface Workplace {
  readonly page: () => Page
  readonly ask: (path: Path, question: Question) => Promise<unknown>
  /** Runs a function of the one element at the end of a path. */
  readonly evaluate: <Answer>(path: Path, inPage: (element: Element) => Answer | Promise<Answer>) => Promise<Answer>
  readonly attach: (path: Path, filePath: string) => Promise<void>
}

/** The elements at the end of a path, looked for anew each time; what can't be done yet is tried again for a while. */
export function createControl(workplace: Workplace, path: Path): Control {
  const then = (step: Step) => createControl(workplace, [...path, step])
  const words = pathInWords(path)
  const keep = (question: Question, timeoutMs: number = patience.stepMs) =>
    until(async () => ({ value: await workplace.ask(path, question) }), {
      timeoutMs,
      what: `${question.ask} of ${words}`,
    })
  const is = (ask: 'isAnyVisible' | 'isOneVisible', wanted: boolean, timeoutMs: number) =>
    until(async () => (await workplace.ask(path, { ask })) === wanted, {
      timeoutMs,
      what: `${words} to be ${wanted ? 'visible' : 'hidden'}`,
    })
  const control: Control & { readonly path: Path } = {
    path,
    ...createPlace(then),
    filter: ({ hasText, has } = {}) =>
      then({
        by: 'filter',
        words: hasText === undefined ? null : matchOf(hasText),
        has: has === undefined ? null : pathOf(has),
      }),
    or: (other) => then({ by: 'or', other: pathOf(other) }),
    first: () => then({ by: 'place', place: 'first' }),
    last: () => then({ by: 'place', place: 'last' }),
    page: workplace.page,
    waitFor: async ({ state = 'visible', timeout = patience.stepMs } = {}) => {
      if (state === 'visible') await is('isOneVisible', true, timeout)
      else if (state === 'hidden') await is('isAnyVisible', false, timeout)
      else
        await until(async () => (await workplace.ask(path, { ask: 'count' })) === 0, {
          timeoutMs: timeout,
          what: `${words} to be gone`,
        })
    },
    click: async () => {
      const { x, y } = (await keep({ ask: 'aim' })).value as { x: number; y: number }
      const { mouse } = workplace.page()
      await mouse.move(x, y)
      await mouse.down()
      await mouse.up()
    },
    tap: () => control.click(),
    fill: async (text) => void (await keep({ ask: 'fill', text })),
    focus: async () => void (await keep({ ask: 'focus' })),
    blur: async () => void (await keep({ ask: 'blur' })),
    selectOption: ({ label }) => keep({ ask: 'select', label }),
    setInputFiles: async (filePath) => {
      await until(() => workplace.attach(path, filePath).then(() => true), {
        timeoutMs: patience.stepMs,
        what: `${words} to take a file`,
      })
    },
    inputValue: async () => (await keep({ ask: 'value' })).value as string,
    isDisabled: async () => (await keep({ ask: 'isDisabled' })).value as boolean,
    count: async () => (await keep({ ask: 'count' })).value as number,
    allInnerTexts: async () => (await keep({ ask: 'texts' })).value as string[],
    scrollIntoViewIfNeeded: async () => void (await keep({ ask: 'scroll' })),
    boundingBox: async () => (await keep({ ask: 'box' })).value as Awaited<ReturnType<Control['boundingBox']>>,
    evaluate: (inPage) => workplace.evaluate(path, inPage),
  }
  return control
}

/** The ways to go on from somewhere. */
export const createPlace = (then: (step: Step) => Control): Place => ({
  getByRole: (role, { name, exact, level } = {}) =>
    then({ by: 'role', role, name: name === undefined ? null : matchOf(name, exact), level: level ?? null }),
  getByText: (words, { exact } = {}) => then({ by: 'text', words: matchOf(words, exact) }),
  getByLabel: (words, { exact } = {}) => then({ by: 'label', words: matchOf(words, exact) }),
  locator: (css) => then({ by: 'css', css }),
})

/** Every control of this page was made here. */
const pathOf = (control: Control): Path => (control as Control & { readonly path: Path }).path
