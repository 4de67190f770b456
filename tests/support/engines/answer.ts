import { aim, boxOf, fill, scrollIntoView, select } from './act.ts'
import { find, isVisible } from './find.ts'
import type { Path } from './path.ts'

/** What is asked of the elements at the end of a path, as it travels into the page. */
export type Question =
  | { readonly ask: 'count' | 'texts' | 'isAnyVisible' | 'isOneVisible' }
  | { readonly ask: 'box' | 'aim' | 'value' | 'isDisabled' | 'focus' | 'blur' | 'scroll' }
  | { readonly ask: 'fill'; readonly text: string }
  | { readonly ask: 'select'; readonly label: string }

/** In the page: answers, or throws what is in the way as yet. */
export async function answer(path: Path, question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'count':
      return find(path).length
    case 'texts':
      return find(path).map((element) => (element as HTMLElement).innerText)
    case 'isAnyVisible':
      return find(path).some(isVisible)
    case 'isOneVisible':
      return isVisible(theOne(path))
    case 'box':
      return boxOf(theOne(path))
    case 'aim':
      return aim(theOne(path))
    case 'value':
      return (theOne(path) as HTMLInputElement).value
    case 'isDisabled':
      return theOne(path).matches(':disabled')
    case 'focus':
      return (theOne(path) as HTMLElement).focus()
    case 'blur':
      return (theOne(path) as HTMLElement).blur()
    case 'scroll':
      return scrollIntoView(theOne(path))
    case 'fill':
      return fill(theOne(path) as HTMLInputElement | HTMLTextAreaElement, question.text)
    case 'select':
      return select(theOne(path) as HTMLSelectElement, question.label)
  }
}

/** In the page: the element at the end of a path that leads to one, and to no other. */
export function theOne(path: Path): Element {
  const [first, ...others] = find(path)
  if (!first) throw new Error('there is none')
  if (others.length > 0) throw new Error(`there are ${others.length + 1}`)
  return first
}
