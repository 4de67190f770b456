import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { join, unitNamed } from '#tests/support/rooms/guest.ts'

/** Brings a workshop to its themes, with these stickies of Sales on the board. Whoever should lead it has to be in already. */
export async function fillPool(url: string, workshop: WorkshopCreated, texts: readonly string[]): Promise<void> {
  const { participant, facilitator } = workshop.invitations
  const helper = await join(url, { invitation: facilitator, name: 'Coco' })
  const seller = await join(url, { invitation: participant, name: 'Sal', unitId: unitNamed(workshop, 'Sales') })
  await helper.command('goToPhase', { phase: 'swot' })
  const envelope = await seller.open(`unit/${seller.participant.unitId}`)
  for (const [index, text] of texts.entries())
    addRecord(envelope.doc, 'stickies', `sticky-000${index}` as never, {
      quadrant: 'strength',
      text,
      order: `a${index}`,
    })
  await envelope.saved()
  envelope.close()
  await helper.command('openEnvelopes', { of: 'unit' })
  await helper.command('goToPhase', { phase: 'pool' })
}
