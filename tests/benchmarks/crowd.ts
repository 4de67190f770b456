import { redialPauseMs } from '#client/session/redialPause.ts'
import type { Guest } from './fullHouse.ts'
import { openLine } from './line.ts'

/** A process full of people, each with the three documents that a browser opens; they dial again as browsers do. */
export type CrowdOrder = {
  readonly url: string
  readonly workshopId: string
  readonly guests: readonly Guest[]
  /** Base64. */
  readonly boardKnown: string
}

/** A device, by its number among the guests, has all three documents in step, at this time (ms since 1970). */
export type CrowdNews = { readonly device: number; readonly at: number }

const nothingKnown = new Uint8Array([0])

process.on('message', (order: CrowdOrder) => {
  for (const [device, guest] of order.guests.entries()) attend(order, guest, device)
})
process.on('disconnect', () => process.exit(0))

function attend({ url, workshopId, boardKnown }: CrowdOrder, guest: Guest, device: number): void {
  const inStep = new Set<string>()
  const keep = async (path: string, known: Uint8Array) => {
    for (let failures = 0; ; ) {
      const line = openLine(`${url}/sync/${workshopId}/${path}`, guest, known)
      const took = await line.inStep
      if (took !== null) {
        failures = 0
        inStep.add(path)
        if (inStep.size === 3) tell({ device, at: Date.now() })
      }
      await line.closed
      inStep.delete(path)
      await new Promise((resolve) => setTimeout(resolve, redialPauseMs(failures, Math.random())))
      failures += 1
    }
  }
  void keep('board', new Uint8Array(Buffer.from(boardKnown, 'base64')))
  void keep(`unit/${guest.unitId}`, nothingKnown)
  void keep(`own/${guest.participantId}`, nothingKnown)
}

const tell = (news: CrowdNews) => process.send?.(news)
