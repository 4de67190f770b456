import { pageWorkerPath } from '#shared/protocol/pagePaths.ts'
import { workerAddress } from './workerAddress.ts'

/**
 * Starts the worker that opens the pages without a network; to be called when the page stands, since it fetches what is
 * missing. There is none over plain http in a local network, nor where the browser refuses: all else works without it.
 */
export async function keepPagesHere(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  if (import.meta.env.DEV) return removeWorkers()
  const address = workerAddress(pageWorkerPath)
  // Refused in private windows, or with a certificate that the browser doesn't trust; asked for again at the next visit.
  await navigator.serviceWorker.register(address).catch(() => undefined)
}

/** One that was left here by a build would show that build in place of what is being developed. */
async function removeWorkers(): Promise<void> {
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
}
