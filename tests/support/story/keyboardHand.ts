import type { Locator } from 'playwright-core'
import type { Hand } from './hand.ts'

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
    if ((await kindOf(field)) === 'date') return keyboard.type(dayAsTyped(text))
    await keyboard.press('ControlOrMeta+a')
    if (text === '') await keyboard.press('Delete')
    else await keyboard.type(text)
  },
  choose: async (select, option) => {
    await walkTo(select)
    const steps = await select.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement
      const index = [...options].findIndex(({ text }) => text === wanted)
      return index < 0 ? null : index - selectedIndex
    }, option)
    if (steps === null) throw new Error(`no option “${option}”`)
    for (let step = 0; step < Math.abs(steps); step += 1)
      await select.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  },
}

/** Brings the focus to a control: Tab from stop to stop, arrow keys inside lists, menus and radio groups. */
export async function walkTo(control: Locator): Promise<void> {
  await control.waitFor()
  const { keyboard } = control.page()
  for (let stop = 0; stop < mostStops; stop += 1) {
    const key = await control.evaluate(nextKey)
    if (key === null) return
    await keyboard.press(key)
  }
  throw new Error(`${control} can't be reached with the keyboard`)
}

/** In the page: which key leads nearer to the element, `null` when it has the focus. */
function nextKey(element: Element): string | null {
  const focused = document.activeElement ?? document.body
  if (focused === element) return null
  const isAfter = (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const menu = element.closest('[role=menu]')
  if (menu?.contains(focused)) return isAfter ? 'ArrowDown' : 'ArrowUp'
  const item = element.closest('[data-item]')
  const list = item?.closest('ul, ol')
  if (item === element && list?.contains(focused)) return isAfter ? 'ArrowDown' : 'ArrowUp'
  const isSameChoice =
    element instanceof HTMLInputElement &&
    focused instanceof HTMLInputElement &&
    element.type === 'radio' &&
    focused.type === 'radio' &&
    focused.name === element.name
  if (isSameChoice) return isAfter ? 'ArrowRight' : 'ArrowLeft'
  return isAfter || focused === document.body ? 'Tab' : 'Shift+Tab'
}

const kindOf = (control: Locator): Promise<string> =>
  control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()))

/** `2027-12-31` in the order in which the British date field asks for it. */
const dayAsTyped = (day: string): string => day.split('-').toReversed().join('')
