import { setTimeout as pause } from 'node:timers/promises'
import { textFiles } from '#shared/report/exportedFile.ts'

/** A process in which one observer of one workshop asks for all the files they can, as often as they can, and sends others. */
export type BusybodyOrder = {
  readonly url: string
  readonly workshopId: string
  readonly participantId: string
  /** `name=value`. */
  readonly cookie: string
  /** A `workshop.json` that the server takes. */
  readonly file: string
}

/** How many answers of each status there were so far. */
export type BusybodyNews = { readonly answers: Readonly<Record<string, number>> }

const newsEveryMs = 200
const hurriesMs = [50, 2_000, 30_000] as const
const underWay = { exports: 12, imports: 6 } as const

const answers: Record<string, number> = {}

process.on('message', (order: BusybodyOrder) => {
  for (let one = 0; one < underWay.exports; one += 1) void over((round) => takeHome(order, one + round))
  for (let one = 0; one < underWay.imports; one += 1) void over((round) => bringAlong(order, one + round))
  setInterval(() => process.send?.({ answers } satisfies BusybodyNews), newsEveryMs)
})
process.on('disconnect', () => process.exit(0))

async function over(ask: (round: number) => Promise<string>): Promise<never> {
  for (let round = 0; ; round += 1) {
    const status = await ask(round).catch(() => 'given up')
    answers[status] = (answers[status] ?? 0) + 1
    // Who is refused asks again, and not in an endless loop of their own.
    if (status === '429') await pause(20)
  }
}

/** Every third time they go away before the file is made. */
const hurry = (round: number): AbortSignal => AbortSignal.timeout(hurriesMs[round % hurriesMs.length] ?? 0)

async function takeHome({ url, workshopId, participantId, cookie }: BusybodyOrder, round: number): Promise<string> {
  const names = ['okrs.pdf', ...textFiles]
  const address = `${url}/api/workshops/${workshopId}/export/${names[round % names.length]}`
  const headers = { cookie, 'x-participant': participantId }
  const answer = await fetch(address, { headers, signal: hurry(round) })
  await answer.arrayBuffer()
  return String(answer.status)
}

async function bringAlong({ url, file }: BusybodyOrder, round: number): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/import`, { method: 'POST', headers, body: file, signal: hurry(round) })
  await answer.arrayBuffer()
  return String(answer.status)
}
