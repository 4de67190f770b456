import { reviewOf } from '#shared/domain/review/reviewer.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import { decideFinding } from '#shared/workshop/edits/decisions.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { handOf } from './operations/hand.ts'
import type { Room } from './room.ts'

/** A facilitator puts a decision of the room on record for whatever stands in the way of signing, as far as they see. */
export function settleFindings(room: Room): void {
  const { random, surroundings } = room
  const device = room.devices.find((one) => one.isOpen() && one.actor().role === 'facilitator')
  const opened = device?.document('board')
  if (!device || !opened || device.board().control === null) return
  const now = surroundings.now()
  const hand = handOf(device, opened, { random, newId: surroundings.newId, now })
  const review = reviewOf(readSnapshot(hand.doc, 'board'), dayOf(now, undefined))
  const decision = { choice: 'overridden', reason: 'Agreed', decidedBy: device.person.name, decidedAt: now } as const
  device.does('settle findings', () => {
    for (const finding of review.forTheRoom().open.blocking)
      decideFinding(hand.doc, hand.newId<'decision'>(), finding, decision)
    return true
  })
}
