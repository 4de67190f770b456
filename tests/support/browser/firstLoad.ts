import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** Counts what a page loads as scripts from now on, as it would travel gzipped: in bytes, per file. */
export function countScripts(page: Page): { readonly sizes: () => Promise<ReadonlyMap<string, number>> } {
  const loading: Promise<readonly [string, number] | null>[] = []
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.endsWith('.js')) return
    loading.push(
      request.response().then(async (response) => response && [pathname, gzipSync(await response.body()).length]),
    )
  })
  return { sizes: async () => new Map((await Promise.all(loading)).filter((entry) => entry !== null)) }
}
