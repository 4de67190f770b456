import { buildHeader } from '#shared/protocol/pagePaths.ts'

const outdatedEvent = 'offsite-outdated'

/** Calls `onOutdated` when a part of this page turns out to be gone from the server; returns the end of listening. */
export function watchOutdated(onOutdated: () => void): () => void {
  addEventListener(outdatedEvent, onOutdated)
  return () => removeEventListener(outdatedEvent, onOutdated)
}

/**
 * To be called when a part of this page couldn't be fetched: asks the server whether its page is still the one that runs
 * here. A server that was updated names other scripts in it, and may have the parts of this one no more.
 */
export async function tellIfOutdated(): Promise<void> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  if (!script) return
  const page = await fetch('/', { cache: 'no-store' }).then(readPage, () => null)
  if (page !== null && !page.includes(script)) dispatchEvent(new Event(outdatedEvent))
}

/** The text of one of our pages, `null` for anything else that may answer in the server's place. */
async function readPage(response: Response): Promise<string | null> {
  return response.ok && !response.redirected && response.headers.has(buildHeader) ? response.text() : null
}
