import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { DestinationStream } from 'pino'
import { createAside } from '#server/aside/aside.ts'
import { createIdentify } from '#server/auth/identify.ts'
import { isSameOrigin } from '#server/auth/sameOrigin.ts'
import { createDispatch } from '#server/commands/dispatch.ts'
import { followEnvelopes } from '#server/commands/followEnvelopes.ts'
import { type Config, readConfig } from '#server/config.ts'
import { announce } from '#server/console/announce.ts'
import { diskTrouble } from '#server/console/diskTrouble.ts'
import { createLog, outliveTheConsole } from '#server/console/log.ts'
import { createDemo } from '#server/demo/createDemo.ts'
import { findFirstLink } from '#server/demo/firstLink.ts'
import { createApp } from '#server/http/app.ts'
import { createMetrics } from '#server/http/metrics.ts'
import { createRateLimits } from '#server/http/rateLimits.ts'
import { createUploads } from '#server/http/uploads.ts'
import { createWebServer, listen, stopServing } from '#server/http/webServer.ts'
import { type DataDirectory, openDataDirectory } from '#server/storage/dataDirectory.ts'
import { createLmdbStore } from '#server/storage/lmdb.ts'
import type { Store } from '#server/storage/store.ts'
import { withStoreErrors } from '#server/storage/storeError.ts'
import { realSurroundings } from '#server/surroundings.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { attachWebSockets } from '#server/transport/webSocket.ts'
import { loadWorkshopText } from '#server/workshopText.ts'
import { languages } from '#shared/messages/languages.ts'
import { failure, type Result, success } from '#shared/result.ts'

export type Deployment = Omit<Config, 'dataDir' | 'restoreKept'> & {
  readonly store: Store
  /** Where it is to differ from the product's limit. */
  readonly createsPerMinutePerAddress?: number
  /** Where the log goes, if not to the standard output. */
  readonly logTo?: DestinationStream
  /** The built pages; `null` where `frontend` serves them, or nobody does. */
  readonly pagesDir: string | null
  /** Where the build put the report's fonts. */
  readonly fontsDir: string
  /** Answers what isn't the API's: the development server of the pages. */
  readonly frontend?: RequestListener
}

export type RunningServer = {
  readonly port: number
  readonly firstLink: () => Promise<string | null>
  /** In good order: nothing new, finish what is under way, close. */
  readonly stop: () => Promise<void>
}

/** Puts the parts together and serves. The failure is that of the port. */
export async function startServer(deployment: Deployment): Promise<Result<RunningServer, NodeJS.ErrnoException>> {
  const { host, tls, pagesDir, fontsDir, createKey } = deployment
  const store = withStoreErrors(deployment.store)
  const log = createLog(deployment.logLevel, deployment.logTo)
  const surroundings = { ...realSurroundings, textIn: await loadWorkshopText(languages) }
  const rooms = createRooms({
    store,
    report: ({ what, document, error }) => log.error({ document, err: error }, `${what}. ${diskTrouble(error)}`.trim()),
  })
  const identify = createIdentify(rooms, surroundings.now)
  const dispatch = createDispatch({ rooms, versions: store.versions, surroundings })
  const aside = createAside()
  let isReady = true
  const services = {
    rooms,
    versions: store.versions,
    surroundings,
    identify,
    dispatch,
    fillWorkshop: createDemo(dispatch),
    aside,
    uploads: createUploads(),
    rateLimits: createRateLimits(deployment.createsPerMinutePerAddress),
    metrics: createMetrics(rooms),
    log,
    createKey,
    pagesDir,
    fontsDir,
    isReady: () => isReady,
  }
  const api = getRequestListener(createApp(services).fetch, { overrideGlobalObjects: false })
  const server = createWebServer(withFrontend(api, deployment.frontend), tls)
  const stopSockets = attachWebSockets({
    server,
    rooms,
    authenticate: async (request, workshopId) => {
      const participantId = new URL(request.url ?? '/', 'http://localhost').searchParams.get('as') ?? undefined
      const identity = await identify({ cookieHeader: request.headers.cookie, participantId, workshopId })
      return identity && { participantId: identity.participant.id }
    },
    isAllowedOrigin: (request) => isSameOrigin(request.headers),
  })
  const stopFollowing = followEnvelopes({
    rooms,
    surroundings,
    report: (error) => log.error({ err: error }, 'an envelope could not be followed'),
  })
  const stop = async () => {
    isReady = false
    await stopFollowing()
    await Promise.all([stopSockets(), stopServing(server)])
    await aside.close()
    await rooms.close()
    await store.close()
  }

  const listening = await listen(server, deployment.port, host)
  if (!listening.ok) {
    await stop()
    return listening
  }
  return success({ port: listening.value, firstLink: () => findFirstLink({ ...services, store }), stop })
}

/** The build's folder: this file lies in it as `dist/server/main.js`; run from its source, it uses the last build. */
const builtInto = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../dist/' : '..', import.meta.url))

type Surface = { readonly frontend?: RequestListener; readonly distDir?: string }

/** The process: reads the environment, serves, says where, and stops in good order when told to. */
export async function main({ frontend, distDir = builtInto }: Surface = {}): Promise<void> {
  outliveTheConsole()
  const config = readConfig(process.env)
  if (!config.ok) return giveUp(config.failure)
  const { dataDir, restoreKept, ...rest } = config.value
  const opened = await openData({
    dataDir,
    openStore: createLmdbStore,
    restoreKept,
    report: (sentence) => console.error(sentence),
  })
  if (!opened.ok) return giveUp(opened.failure)
  for (const notice of opened.value.notices) console.error(notice)
  const started = await startServer({
    ...rest,
    store: opened.value.store,
    pagesDir: frontend ? null : join(distDir, 'client'),
    fontsDir: join(distDir, 'fonts'),
    ...(frontend ? { frontend } : {}),
  })
  if (!started.ok) return giveUp(portSentence(started.failure, rest))
  await announce({ ...rest, port: started.value.port, firstLink: await started.value.firstLink() })
  stopOnSignal(started.value.stop)
}

function withFrontend(api: RequestListener, frontend: RequestListener | undefined): RequestListener {
  if (!frontend) return api
  return (request, response) =>
    /^\/(api\/|healthz|readyz|metrics)/.test(request.url ?? '') ? api(request, response) : frontend(request, response)
}

async function openData(options: Parameters<typeof openDataDirectory>[0]): Promise<Result<DataDirectory, string>> {
  try {
    return await openDataDirectory(options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure(`The folder of the workshops, ${options.dataDir}, can't be opened: ${reason}`)
  }
}

function portSentence({ code, message }: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Stop what runs there, or choose another: PORT=4401 npm start`
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account. Choose one above 1023: PORT=4400 npm start`
  return `Can't serve on ${host}:${port}: ${message}`
}

function giveUp(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

const stopLimitMs = 5_000

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const onSignal = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), stopLimitMs).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
