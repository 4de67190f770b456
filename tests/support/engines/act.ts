import type { Box } from '#tests/support/story/page.ts'
import { isVisible } from './find.ts'

/** In the page: where a click hits this element, once it is in view, rests and isn't covered. */
export async function aim(element: Element): Promise<{ readonly x: number; readonly y: number }> {
  if (!isVisible(element)) throw new Error("it can't be seen")
  if (element.matches(':disabled')) throw new Error('it is disabled')
  scrollIntoView(element)
  const before = boxOf(element)
  await nextFrame()
  await nextFrame()
  const { x, y, width, height } = boxOf(element)
  if (x !== before.x || y !== before.y) throw new Error('it moves')
  const point = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
  const hit = document.elementFromPoint(point.x, point.y)
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  if (![element, ...labels].some((target) => target.contains(hit)))
    throw new Error(`${hit ? hit.outerHTML.slice(0, 120) : 'nothing'} is in front of it`)
  return point
}

export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

/** In the page: into the middle, where no bar covers it; what is in view stays. */
export function scrollIntoView(element: Element): void {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const isInView = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  if (isInView && element.contains(middle)) return
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
}

/** In the page: replaces what a field holds, as pasting over all of it does. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (!isVisible(field)) throw new Error("it can't be seen")
  if (field.disabled || field.readOnly) throw new Error('nothing can be written into it')
  field.focus()
  if (field.type === 'date') setValue(field, text, ['input', 'change'])
  else {
    field.select()
    if (text !== '') document.execCommand('insertText', false, text)
    else if (field.value !== '') document.execCommand('delete')
  }
}

/** In the page: takes an option, as the browser's own list does that opens outside of the page. */
export function select(field: HTMLSelectElement, label: string): void {
  const option = [...field.options].find(({ text }) => text === label)
  if (!option) throw new Error(`it has no option “${label}”`)
  setValue(field, option.value, ['input', 'change'])
}

/** Past what a framework put in front of the property, so that it hears of the change as of a person's. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string, tell: string[]) {
  const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
  property?.set?.call(field, value)
  for (const type of tell) field.dispatchEvent(new Event(type, { bubbles: true }))
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
