import * as Y from 'yjs'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { join, unitNamed } from '#tests/support/rooms/guest.ts'
import type { Shown } from './shown.ts'

/**
 * A colleague on a perfect line, who receives a sticky when the server has flushed it and not before: what they have is
 * durable, and what they don't have must not be called saved.
 */
export interface Witness {
  /** How many stickies of their unit read exactly so now. */
  readonly copiesOf: (words: string) => number
  /** For how long, in milliseconds, a page said "Saved" while it showed a sticky that the server didn't have. */
  readonly falselySavedMs: (seen: readonly Shown[]) => number
  readonly close: () => void
}

/** What it may take from the server's disk to both the witness and the page, on a machine with other work to do. */
const graceMs = 250

export async function callWitness(url: string, workshop: WorkshopCreated, unit: string): Promise<Witness> {
  const unitId = unitNamed(workshop, unit)
  const guest = await join(url, { invitation: workshop.invitations.participant, name: 'Witness', unitId })
  const { doc, close } = await guest.open(`unit/${unitId}`)
  const arrivals = new Map<string, number>()
  const note = () => {
    for (const words of textsOf(doc)) if (!arrivals.has(words)) arrivals.set(words, Date.now())
  }
  doc.on('update', note)
  note()
  const isDurable = (sticky: string, by: number) =>
    [...arrivals].some(([words, at]) => at <= by && sticky.includes(words))
  return {
    copiesOf: (words) => textsOf(doc).filter((text) => text === words).length,
    falselySavedMs: (seen) =>
      seen
        .map((shown, index) => {
          const isFalse =
            shown.status === 'Saved' && shown.stickies.some((sticky) => !isDurable(sticky, shown.at + graceMs))
          return isFalse ? (seen[index + 1]?.at ?? shown.at) - shown.at : 0
        })
        .reduce((sum, ms) => sum + ms, 0),
    close,
  }
}

function textsOf(doc: Y.Doc): readonly string[] {
  const stickies = [...doc.getMap('stickies').values()].filter((sticky) => sticky instanceof Y.Map)
  return stickies.filter((sticky) => !sticky.get('removed')).map((sticky) => String(sticky.get('text')))
}
