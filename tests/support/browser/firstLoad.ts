import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/**
 * Counts what a page loads as scripts, from now until there is a field to write longer things in: what is fetched after
 * that keeps nobody waiting. Answers in bytes per file, as they would travel gzipped.
 */
export async function countFirstScripts(page: Page): Promise<() => Promise<ReadonlyMap<string, number>>> {
  const sizes = new Map<string, Promise<number>>()
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url())
    const size = async () => {
      const response = await request.response()
      return response ? gzipSync(await response.body()).length : 0
    }
    if (!pathname.endsWith('.js')) return
    const counting = size()
    sizes.set(pathname, counting)
    // What still comes as the page is closed is nobody's to count.
    counting.catch(() => undefined)
  })
  await page.addInitScript(markFirstField)
  return async () => {
    const names = await page.evaluate(scriptsBeforeFirstField)
    return new Map(await Promise.all(names.map(async (name) => [name, (await sizes.get(name)) ?? 0] as const)))
  }
}

/** In the page, before anything else runs in it. */
function markFirstField(): void {
  const watching = new MutationObserver(() => {
    if (!document.querySelector('textarea')) return
    performance.mark('first field')
    watching.disconnect()
  })
  watching.observe(document, { childList: true, subtree: true })
}

/** In the page: the paths of the scripts that were asked for before the mark. */
function scriptsBeforeFirstField(): readonly string[] {
  const [mark] = performance.getEntriesByName('first field')
  if (!mark) throw new Error('no field was seen')
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime < mark.startTime)
    .map(({ name }) => new URL(name).pathname)
}
