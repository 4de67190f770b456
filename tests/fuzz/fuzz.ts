import { boardDocument, type DocumentRef, leadsDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { cast, sales } from '#tests/support/matrix/cast.ts'
import { createSeededRandom } from '#tests/support/runner/seed.ts'
import { fuzzRoom } from './fuzzRoom.ts'
import { createTally, type FuzzReport } from './tally.ts'

const framesPerRoom = 400

const documents: readonly DocumentRef[] = [
  boardDocument,
  boardDocument,
  boardDocument,
  unitDocument(sales),
  leadsDocument,
  ownDocument(cast.participant.id),
]

/** Sends so many frames, hostile and honest ones, to one room after the other. The same seed sends the same frames. */
export async function fuzz(seed: number, frames: number, progress?: (sent: number) => void): Promise<FuzzReport> {
  const random = createSeededRandom(seed)
  const tally = createTally()
  for (let sent = 0; sent < frames; sent += framesPerRoom) {
    await fuzzRoom(random.pick(documents), random.fork(), Math.min(framesPerRoom, frames - sent), tally)
    progress?.(sent)
  }
  return tally.report(seed)
}
