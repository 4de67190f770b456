import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Rooms } from '#server/sync/rooms.ts'
import { isCommandType } from '#shared/protocol/commands.ts'

export type Metrics = {
  readonly countRequest: (route: string, method: string, status: number, seconds: number) => void
  /** `body` is what was sent: only a known type becomes a label. */
  readonly countCommand: (body: unknown, outcome: string) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Numbers for Prometheus: how much and how fast, never what or who. */
export function createMetrics(rooms: Rooms): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'offsite_http_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['route', 'method', 'status'],
    buckets: secondsBuckets,
    registers,
  })
  const commands = new Counter({
    name: 'offsite_commands_total',
    help: 'Commands by type and outcome',
    labelNames: ['type', 'outcome'],
    registers,
  })
  new Gauge({
    name: 'offsite_rooms',
    help: 'What the open documents are doing: gauges and totals since the start',
    labelNames: ['figure'],
    registers,
    collect() {
      for (const [figure, value] of Object.entries(rooms.stats())) this.set({ figure }, value)
    },
  })
  return {
    countRequest: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    countCommand: (body, outcome) => {
      const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null
      commands.inc({ type: isCommandType(type) ? type : 'unknown', outcome })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
