import { until } from '#tests/support/runner/until.ts'
import { patience } from './patience.ts'
import type { Player } from './player.ts'

/** Waits until this device has all that the pages need without a network, of the build with that script where one is named. */
export const pagesKept = ({ page }: Player, script?: string): Promise<boolean> =>
  until(() => page.evaluate(isKept, script), { timeoutMs: patience.recoveryMs, what: 'the pages to be kept' })

/** In the page. The page of a build is the last that a worker keeps of it, before it takes over. */
async function isKept(script: string | undefined): Promise<boolean> {
  if (navigator.serviceWorker.controller?.state !== 'activated') return false
  const pages = await Promise.all(
    (await caches.keys()).map(async (cacheName) => (await caches.match('/', { cacheName }))?.text()),
  )
  return pages.some((page) => page !== undefined && (script === undefined || page.includes(script)))
}
