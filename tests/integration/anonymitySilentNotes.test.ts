import { beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { StickyId, UnitId } from '#shared/ids.ts'
import { isOneShotClientId } from '#shared/protocol/clientIds.ts'
import { anonymously } from '#shared/workshop/edits/anonymously.ts'
import { addStickies, setStickyText } from '#shared/workshop/edits/stickies.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import type { Guest } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { room, board, control, settings, textsOnBoard, open, goTo } = seatRoom()
const stickyId = (name: string) => name.padEnd(8, '0') as StickyId
const writeSilently = (own: Y.Doc, id: string, text: string) =>
  anonymously(own, () => addStickies(own, 'strength', [{ id: stickyId(id), text }], 'notes'))
const beSilent = (silentFirst: boolean, guest: Guest = room().facilitator) =>
  guest.command('editSettings', { settings: { silentFirst } })
const openOwnOf = (guest: Guest) => open(guest, `own/${guest.participant.id}`)
const textsIn = (unit: Y.Doc) => [...readOne(unit, 'stickies').values()].map(({ text }) => text).sort()
const silentInSales = () => readOne(board(), 'progress').get(room().sales)?.silentNotes

describe('whether notes come silently first', () => {
  it('is for the facilitator to say', async () => {
    expect((await beSilent(true, room().ceo)).body.error.code).toBe('not_allowed')
    expect((await beSilent(true)).status).toBe(200)
    await until(() => settings()?.silentFirst)
  })

  it.each(['in a unit’s envelope', 'in somebody’s own'])(
    'is fixed once a note stands %s, removed or not',
    async (where) => {
      await goTo('swot')
      const isOwn = where === 'in somebody’s own'
      const { doc, saved } = isOwn ? await openOwnOf(room().seller) : await open(room().seller, `unit/${room().sales}`)
      addStickies(doc, 'strength', [{ id: stickyId('first'), text: 'One' }], isOwn ? 'notes' : 'stickies')
      ;(doc.getMap(isOwn ? 'notes' : 'stickies').get(stickyId('first')) as Y.Map<unknown>).set('removed', true)
      await saved()
      const answer = await beSilent(true)
      expect([answer.status, answer.body.error.code]).toEqual([422, 'silence_fixed'])
      expect((await beSilent(false)).status, 'saying again what holds is no change').toBe(200)
    },
  )
})

describe('silent notes', () => {
  beforeEach(async () => {
    await beSilent(true)
    await goTo('swot')
  })

  it('are known to others as one number, until the unit gets them without a name, a time or their writer’s client id', async () => {
    const own = await openOwnOf(room().seller)
    writeSilently(own.doc, 'first', 'Thought alone')
    writeSilently(own.doc, 'second', 'Another thought')
    await own.saved()
    await until(() => silentInSales() === 2)
    expect(readOne(board(), 'progress').get(room().sales)?.counts.strength).toBe(0)
    const unit = await open(room().salesLead, `unit/${room().sales}`)
    expect(textsIn(unit.doc)).toEqual([])

    expect((await room().facilitator.command('openEnvelopes', { of: 'own' })).status).toBe(200)
    await until(() => textsIn(unit.doc).length === 2)
    expect(readOne(unit.doc, 'stickies').get(stickyId('first'))).toEqual({
      id: stickyId('first'),
      quadrant: 'strength',
      text: 'Thought alone',
      order: expect.any(String),
      unitId: room().sales,
    })
    const written = [...own.doc.store.clients.keys()]
    expect(written.every(isOneShotClientId)).toBe(true)
    expect([...unit.doc.store.clients.keys()].filter((id) => written.includes(id))).toEqual([])
    await until(() => silentInSales() === undefined && control()?.openedOwn?.includes(room().sales as never))
    expect(textsOnBoard()).toEqual([])
  })

  it('that are undone leave nothing, and what is done again comes', async () => {
    const own = await openOwnOf(room().seller)
    writeSilently(own.doc, 'first', 'Taken back')
    anonymously(own.doc, () => {
      ;(own.doc.getMap('notes').get(stickyId('first')) as Y.Map<unknown>).set('removed', true)
    })
    writeSilently(own.doc, 'second', 'Kept')
    await own.saved()
    const unit = await open(room().salesLead, `unit/${room().sales}`)
    await room().facilitator.command('openEnvelopes', { of: 'own', unitId: room().sales })
    await until(() => textsIn(unit.doc).includes('Kept'))
    expect(textsIn(unit.doc)).toEqual(['Kept'])
  })

  it('that come or change after the opening follow to the unit, a change as a variant beside the first text', async () => {
    const own = await openOwnOf(room().seller)
    writeSilently(own.doc, 'first', 'In time')
    await own.saved()
    await room().facilitator.command('openEnvelopes', { of: 'own' })
    const unit = await open(room().salesLead, `unit/${room().sales}`)
    writeSilently(own.doc, 'second', 'Written offline')
    anonymously(own.doc, () => setStickyText(own.doc, stickyId('first'), 'In time, reworded', 'notes'))
    await until(() => textsIn(unit.doc).length === 3)
    expect(textsIn(unit.doc)).toEqual(['In time', 'In time, reworded', 'Written offline'])
    expect((await room().facilitator.command('openEnvelopes', { of: 'own' })).body.error.code).toBe('envelopes_opened')
  })

  it('that were written for another unit don’t follow somebody who is moved; what they write from then on does', async () => {
    const { facilitator, seller, sales } = room()
    const elsewhere = [...readOne(board(), 'units').keys()].find((id) => id !== sales && id !== 'company0') ?? ''
    const writeFor = async (unitId: string, id: string, text: string) => {
      const { doc, saved } = await openOwnOf(seller)
      anonymously(doc, () =>
        addStickies(doc, 'strength', [{ id: stickyId(id), text, unitId: unitId as UnitId }], 'notes'),
      )
      await saved()
    }
    await writeFor(sales, 'first', 'For Sales alone')
    await facilitator.command('openEnvelopes', { of: 'own', unitId: elsewhere })
    const participantId = seller.participant.id
    const change = { op: 'changePerson', participantId, role: 'participant', unitId: elsewhere }
    expect((await facilitator.command('editRoster', { changes: [change] })).status).toBe(200)
    await writeFor(elsewhere, 'second', 'For the new unit')
    const unit = await open(seller, `unit/${elsewhere}`)
    await until(() => textsIn(unit.doc).length > 0)
    expect(textsIn(unit.doc)).toEqual(['For the new unit'])
  })

  it('go along where the units are opened without them', async () => {
    const own = await openOwnOf(room().seller)
    writeSilently(own.doc, 'first', 'Nearly forgotten')
    await own.saved()
    await goTo('pool')
    expect((await room().facilitator.command('openEnvelopes', { of: 'unit' })).status).toBe(200)
    await until(() => textsOnBoard().length === 1)
    expect(textsOnBoard()).toEqual(['Nearly forgotten'])
    expect(readOne(board(), 'stickies').get(stickyId('first'))?.late).toBeUndefined()
  })

  it('of the CEO go to the company’s own envelope', async () => {
    const own = await openOwnOf(room().ceo)
    writeSilently(own.doc, 'first', 'From the top')
    await own.saved()
    await room().facilitator.command('openEnvelopes', { of: 'own' })
    const unit = await open(room().ceo, 'unit/company0')
    await until(() => textsIn(unit.doc).includes('From the top'))
  })
})
