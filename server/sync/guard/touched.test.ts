import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { KeyResultId, LinkId } from '#shared/ids.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import {
  boardWithTheme,
  delivery,
  during,
  objectiveId,
  person,
  raw,
  refused,
  sales,
  stickyId,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

const lead = { actor: person('lead', sales), context: during('teams') }

describe('what an update does to a record', () => {
  it('is what it leaves: what it takes back itself does not count', () => {
    const doc = boardWithTheme()
    const moved = (...unitIds: readonly string[]) =>
      updateOf(doc, (copy) => {
        // What can be done again is kept, so that it is sent along.
        copy.gc = false
        const objective = raw(copy, 'objectives').get('sales000') as Y.Map<unknown>
        for (const unitId of unitIds) objective.set('unitId', unitId)
      })
    expect(new TextDecoder().decode(moved(delivery, sales))).toContain(delivery)
    expect(verdictOn(doc, moved(delivery, sales), lead).kind).toBe('accepted')
    expect(verdictOn(doc, moved(sales, delivery), lead)).toEqual(refused('other_unit'))
  })

  it('is the whole of it where it is destroyed, though none of its fields is named', () => {
    const doc = boardWithTheme()
    const ours = 'krsales0' as KeyResultId
    addRecord(doc, 'keyResults', ours, { objectiveId: objectiveId('sales'), unitId: sales, text: '', order: 'a' })
    addRecord(doc, 'links', 'linkthei' as LinkId, { from: 'krdelive' as KeyResultId, to: ours, kind: 'contributes' })
    addRecord(doc, 'stickies', stickyId('ours'), { quadrant: 'strength', text: 'Known', order: 'a', unitId: sales })
    const link = destroying(doc, 'links', 'linkthei')
    expect(verdictOn(doc, link, lead)).toEqual(refused('other_unit'))
    expect(verdictOn(doc, link, { ...lead, actor: person('facilitator') }).kind).toBe('accepted')
    const sticky = destroying(doc, 'stickies', stickyId('ours'))
    expect(verdictOn(doc, sticky, { ...lead, context: during('pool') })).toEqual(refused('kept'))
  })
})

/** Deletes a record and names nothing of what is in it, which Yjs deletes all the same. */
function destroying(doc: Y.Doc, collection: string, key: string): Uint8Array {
  const { client, clock } = (raw(doc, collection)._map.get(key) as Y.Item).id
  return encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, clock, 1]) encoding.writeVarUint(encoder, number)
  })
}
