import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { failure, type Result, success } from '#shared/result.ts'

const headersTimeoutMs = 15_000
const requestTimeoutMs = 120_000
const stopGraceMs = 2_000

export type Tls = { readonly cert: Buffer; readonly key: Buffer } | null

export function createWebServer(listener: RequestListener, tls: Tls): Server {
  const timeouts = { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs }
  return tls ? createHttpsServer({ ...timeouts, ...tls }, listener) : createHttpServer(timeouts, listener)
}

/** Resolves with the port that was taken, which is another one than asked for where 0 was. */
export function listen(server: Server, port: number, host: string): Promise<Result<number, NodeJS.ErrnoException>> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(failure(error)))
    server.listen(port, host, () => resolve(success((server.address() as AddressInfo).port)))
  })
}

/** Takes no new connections, lets running requests end, and after 2 s cuts what is left. */
export function stopServing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), stopGraceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
