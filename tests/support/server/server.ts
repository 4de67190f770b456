import { fileURLToPath } from 'node:url'
import { type Deployment, startServer } from '#server/main.ts'
import { createMemoryStore } from '#server/storage/memory.ts'

export type TestServer = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** A real server on a port of its own, with a store in memory unless another one is given. */
export async function startTestServer(deployment: Partial<Deployment> = {}): Promise<TestServer> {
  const started = await startServer({
    host: '127.0.0.1',
    port: 0,
    createKey: null,
    tls: null,
    logLevel: 'error',
    store: createMemoryStore(),
    createsPerMinutePerAddress: 100_000,
    pagesDir: null,
    fontsDir: fileURLToPath(new URL('../../../.cache/fonts', import.meta.url)),
    ...deployment,
  })
  if (!started.ok) throw started.failure
  return { url: `http://127.0.0.1:${started.value.port}`, stop: started.value.stop }
}
