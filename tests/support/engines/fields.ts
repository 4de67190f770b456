import type { Page } from '#tests/support/story/page.ts'

/**
 * What is wrong with the fields that can be written in on a page as it stands: one that hides a part of what is typed,
 * or that takes an Enter for its own by which an input method only chose a word. Every field gets back what stood in it.
 */
export const fieldProblems = (page: Page): Promise<readonly string[]> => page.evaluate(tryFields)

/** In the page, where nothing of this file is known. */
async function tryFields(): Promise<readonly string[]> {
  const typed = 'Nine of ten clients renew, and three of them recommend us by name. '.repeat(3).slice(0, 200)
  const problems: string[] = []
  const selector = 'textarea, input:not([type]), input[type=text]'
  for (const field of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(selector)) {
    if (field.readOnly || field.disabled || !field.checkVisibility()) continue
    const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.outerHTML.slice(0, 80)
    const before = field.value
    await write(typed)
    if (field instanceof HTMLTextAreaElement && field.scrollHeight > field.clientHeight + 2)
      problems.push(`“${label}” shows ${field.clientHeight} of ${field.scrollHeight} px`)
    const things = countThings()
    const held = field.value
    // As Safari tells it: the composition is over before the key that ended it.
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: held }))
    const key = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }
    field.dispatchEvent(new KeyboardEvent('keydown', key))
    await rest()
    if (field.value !== held || document.activeElement !== field || countThings() !== things)
      problems.push(`“${label}” takes the Enter of an input method`)
    if (!field.isConnected) continue
    await write(before)

    async function write(text: string) {
      field.focus()
      field.select()
      document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
      await rest()
    }
  }
  return problems

  function countThings() {
    return document.querySelectorAll('article, li, tr, [role=dialog]').length
  }

  async function rest() {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
