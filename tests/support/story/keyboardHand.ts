import type { Hand } from './hand.ts'
import type { Control } from './page.ts'

/** More tab stops than any screen has: beyond it, the control can't be reached with the keyboard. */
const mostStops = 400

/** Keys only. Where the focus has to go, it is walked: a control that Tab and the arrow keys don't reach fails the story. */
export const keyboardHand: Hand = {
  kind: 'keyboard',
  press: async (control) => {
    await walkTo(control)
    const kind = await kindOf(control)
    if (kind === 'radio') return
    await control.page().keyboard.press(kind === 'checkbox' ? 'Space' : 'Enter')
  },
  write: async (field, text) => {
    await walkTo(field)
    const { keyboard } = field.page()
    if ((await kindOf(field)) === 'date') return typeDay(field, text)
    await keyboard.press('ControlOrMeta+a')
    if (text === '') await keyboard.press('Delete')
    else await keyboard.type(text)
  },
  choose: async (select, option) => {
    await walkTo(select)
    const { texts, selected } = await select.evaluate((element) => {
      const { options, selectedIndex } = element as HTMLSelectElement
      return { texts: [...options].map(({ text }) => text), selected: selectedIndex }
    })
    const wanted = texts.indexOf(option)
    if (wanted < 0) throw new Error(`no option “${option}”`)
    const steps = wanted - selected
    for (let step = 0; step < Math.abs(steps); step += 1)
      await select.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  },
}

/** Brings the focus to a control: Tab from stop to stop, arrow keys inside lists, menus and radio groups. */
export async function walkTo(control: Control): Promise<void> {
  await control.waitFor()
  const { keyboard } = control.page()
  for (let stops = 0; stops < mostStops; ) {
    const way = await control.evaluate(nextKeys)
    if (way === null) return
    for (let pressed = 0; pressed < way.times; pressed += 1) await keyboard.press(way.key)
    stops += way.times
  }
  throw new Error(`${control} can't be reached with the keyboard`)
}

/** In the page: which key leads nearer to the element, and how often it may be pressed blindly; `null` on arrival. */
function nextKeys(element: Element): { readonly key: string; readonly times: number } | null {
  const focused = document.activeElement ?? document.body
  if (focused === element) return null
  const isAfter = (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const list = element.closest('[role=menu]') ?? (element.matches('[data-item]') ? element.closest('ul, ol') : null)
  if (list?.contains(focused)) return { key: isAfter ? 'ArrowDown' : 'ArrowUp', times: 1 }
  const isSameChoice =
    element instanceof HTMLInputElement &&
    focused instanceof HTMLInputElement &&
    element.type === 'radio' &&
    focused.type === 'radio' &&
    focused.name === element.name
  if (isSameChoice) return { key: isAfter ? 'ArrowRight' : 'ArrowLeft', times: 1 }
  // The last few stops are walked with open eyes: what looks like a stop need not be one.
  const between = [
    ...document.querySelectorAll<HTMLElement>('a[href], button:enabled, input:enabled, textarea, select'),
  ]
    .filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches('[type=radio]'))
    .filter((stop) => {
      const fromFocus = focused.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING
      const toElement = stop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
      return isAfter ? fromFocus && toElement : !fromFocus && !toElement
    })
  const isForward = isAfter || focused === document.body
  return { key: isForward ? 'Tab' : 'Shift+Tab', times: Math.max(1, between.length - 4) }
}

const kindOf = (control: Control): Promise<string> =>
  control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()))

/** A date field asks for day, month and year in the order of the browser's own language, whatever that is. */
async function typeDay(field: Control, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const typed of [month + date + year, date + month + year]) {
    await walkTo(field)
    await field.page().keyboard.type(typed)
    if ((await field.inputValue()) === day) return
    // Out and in again, so that the typing begins at the first part.
    await field.page().keyboard.press('Escape')
    await field.blur()
  }
  throw new Error(`${day} can't be typed into ${field}`)
}
