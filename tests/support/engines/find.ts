import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api'
import type { Match, Path, Step } from './path.ts'

/** In the page: the elements at the end of a path, in the order in which they stand there. */
export function find(path: Path, from: ParentNode = document): readonly Element[] {
  return path.reduce<readonly Element[] | null>((found, step) => take(step, found, from), null) ?? []
}

/** In the page: as somebody would see it who looks at the screen, scrolled to wherever it is. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible'
}

/** `found` is what the steps before led to; `null` at the beginning of a path. */
function take(step: Step, found: readonly Element[] | null, from: ParentNode): readonly Element[] {
  switch (step.by) {
    case 'filter':
      return (found ?? []).filter(
        (element) =>
          (step.words === null || matches(step.words, textOf(element))) &&
          (step.has === null || find(step.has, element).length > 0),
      )
    case 'or':
      return inOrder([...(found ?? []), ...find(step.other, from)])
    case 'place':
      return (found ?? []).slice(...(step.place === 'first' ? [0, 1] : [-1]))
    default:
      return inOrder((found ?? [from]).flatMap((place) => within(place, step)))
  }
}

type Search = Extract<Step, { readonly by: 'role' | 'text' | 'label' | 'css' }>

function within(place: ParentNode, step: Search): readonly Element[] {
  if (step.by === 'css') return [...place.querySelectorAll(step.css)]
  const all = [...place.querySelectorAll('*')]
  switch (step.by) {
    case 'role':
      return all.filter((element) => hasRole(element, step))
    case 'label':
      return all.filter((element) => labelsOf(element).some((label) => matches(step.words, label)))
    case 'text': {
      const saying = all.filter((element) => !element.matches('script, style') && matches(step.words, textOf(element)))
      return saying.filter((element) => !saying.some((other) => other !== element && element.contains(other)))
    }
  }
}

function hasRole(element: Element, { role, name, level }: Extract<Step, { readonly by: 'role' }>): boolean {
  if (getRole(element) !== role || !isThatInContext(element)) return false
  if (level !== null && Number(element.tagName.slice(1)) !== level) return false
  const called = () => inOneLine(computeAccessibleName(element))
  // Without a name of its own it is a place like any other.
  if (element.matches('section:not([role]), form:not([role])') && called() === '') return false
  if (name !== null && !matches(name, called())) return false
  return !isInaccessible(element)
}

/** A header or footer is that of the page only where it isn't one of a part of it. */
const isThatInContext = (element: Element): boolean =>
  !element.matches('header:not([role]), footer:not([role])') ||
  element.closest('article, aside, main, nav, section') === null

function labelsOf(element: Element): readonly string[] {
  const named = element.getAttribute('aria-label')
  const native = element instanceof HTMLElement && 'labels' in element ? [...(element.labels as NodeList)] : []
  return [...(named === null ? [] : [named]), ...native.map((label) => inOneLine(label.textContent ?? ''))]
}

const textOf = (element: Element): string => inOneLine(element.textContent)

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function matches(match: Match, text: string): boolean {
  if (match.kind === 'pattern') return new RegExp(match.source, match.flags).test(text)
  const wanted = inOneLine(match.text)
  return match.isExact ? text === wanted : text.toLowerCase().includes(wanted.toLowerCase())
}

const inOrder = (elements: readonly Element[]): readonly Element[] =>
  [...new Set(elements)].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
