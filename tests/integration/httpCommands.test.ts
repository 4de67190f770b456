import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { IdOf } from '#shared/records/collections.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, setProse } from '#shared/workshop/writeRecords.ts'
import { join, send } from '#tests/support/rooms/guest.ts'
import { seatRoom } from '#tests/support/rooms/seatedRoom.ts'
import { until } from '#tests/support/runner/until.ts'

const { url, room, board, control, textsOnBoard, open, goTo } = seatRoom()
const stickyId = (name: string) => name.padEnd(8, '0') as IdOf<'stickies'>
const write = (doc: Y.Doc, id: string, text: string, collection: 'stickies' | 'notes' = 'stickies') =>
  addRecord(doc, collection, stickyId(id) as never, { quadrant: 'strength', text, order: 'a0' })

describe('a command', () => {
  it('is one step, and the same command again is no further one', async () => {
    const path = `/api/workshops/${room().workshop.workshopId}/commands`
    const command = { type: 'goToPhase', phase: 'swot', commandId: 'the-one-click' }
    const [first, second] = [
      await send<{ step: number }>(url(), path, command, room().facilitator),
      await send<{ step: number }>(url(), path, command, room().facilitator),
    ]
    expect([first.status, first.body.step]).toEqual([200, 1])
    expect(second.body).toEqual(first.body)
    await until(() => control()?.phase === 'swot' && control()?.step === 1)
  })

  it('is not taken for one of another type that came with the same id', async () => {
    await room().facilitator.command('goToPhase', { phase: 'swot', commandId: 'used-twice' })
    await room().facilitator.command('lock', { commandId: 'used-twice' })
    await until(() => control()?.phase === 'swot' && control()?.isLocked === true)
  })

  it('answers a repeated request for a pass with the same pass', async () => {
    const add = { changes: [{ op: 'addPerson', name: 'Ann', role: 'observer' }], commandId: 'add-ann-once' }
    const first = await room().facilitator.command('editRoster', add)
    const again = await room().facilitator.command('editRoster', add)
    expect(again.body.passes).toEqual(first.body.passes)
    const ann = await join(url(), { pass: first.body.passes?.[0]?.pass })
    expect(ann.participant).toMatchObject({ name: 'Ann', role: 'observer' })
  })

  it('that adds a lead to a unit without one gives the unit its lead in the same step', async () => {
    const add = (name: string) => ({ op: 'addPerson', name, role: 'lead', unitId: newUnit() })
    await room().facilitator.command('editRoster', { changes: [{ op: 'addUnit', name: 'Research', kind: 'team' }] })
    const newUnit = () => [...readOne(board(), 'units').values()].find(({ name }) => name === 'Research')?.id
    await until(() => newUnit())
    await room().facilitator.command('editRoster', { changes: [add('Ines'), add('Otto')] })
    await until(() => [...readOne(board(), 'roster').values()].some(({ name }) => name === 'Otto'))
    const ines = [...readOne(board(), 'roster').values()].find(({ name }) => name === 'Ines')
    expect(readOne(board(), 'units').get(newUnit() ?? '')?.leadId).toBe(ines?.id)
  })

  it('that expects another step than the present one is told where the workshop stands', async () => {
    await room().facilitator.command('lock')
    const late = await room().facilitator.command('unlock', { expectedStep: 0 })
    expect([late.status, late.body.step, late.body.error.code]).toEqual([409, 1, 'step_moved'])
    expect((await room().facilitator.command('unlock', { expectedStep: 1 })).body.step).toBe(2)
  })

  it.each([
    ['of nobody’s kind', 'dance', {}, 422, 'unknown_command'],
    ['for the facilitator alone', 'goToPhase', { phase: 'pool' }, 403, 'not_allowed'],
    ['with a wrong field', 'setReady', { isReady: 'yes' }, 422, 'invalid_field'],
  ])('%s is refused', async (_, type, fields, status, code) => {
    const answer = await room().seller.command(type, fields)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
  })

  it('runs once where many are sent at the same time for the same step', async () => {
    const answers = await Promise.all(
      ['swot', 'pool', 'direction'].map((name) =>
        room().facilitator.command('goToPhase', { phase: name, expectedStep: 0 }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('starts, pauses, resumes, extends and clears the timer', async () => {
    const timer = (action: string, ms?: number) => room().facilitator.command('setTimer', { action, ms })
    expect((await timer('start')).body.error.code).toBe('timer_length_missing')
    await timer('start', 60_000)
    await timer('pause')
    expect((await timer('pause')).body.error.code).toBe('timer_not_running')
    await timer('extend', 30_000)
    await until(() => (control()?.timer?.remainingMs ?? 0) > 80_000)
    await timer('resume')
    await until(() => control()?.timer?.endsAt)
    await timer('clear')
    await until(() => control()?.timer === undefined)
  })
})

describe('envelopes', () => {
  beforeEach(() => goTo('swot'))

  it('show others nothing but counts until they are opened, then every note with its unit and no author', async () => {
    const unit = await open(room().seller, `unit/${room().sales}`)
    addRecord(unit.doc, 'stickies', stickyId('first'), {
      quadrant: 'weakness',
      text: 'Secret of sales',
      order: 'a0',
      author: room().seller.participant.id as IdOf<'roster'>,
      createdAt: 1,
    })
    write(unit.doc, 'second', 'Another one')
    await unit.saved()
    await until(() => readOne(board(), 'progress').get(room().sales)?.counts.weakness === 1)
    expect(JSON.stringify(board().toJSON())).not.toContain('Secret of sales')
    expect(Buffer.from(Y.encodeStateAsUpdate(board())).includes('Secret of sales')).toBe(false)

    await goTo('pool')
    await room().facilitator.command('openEnvelopes', { of: 'unit' })
    await until(() => textsOnBoard().length === 2)
    expect(readOne(board(), 'stickies').get(stickyId('first'))).toEqual({
      id: 'first000',
      quadrant: 'weakness',
      text: 'Secret of sales',
      unitId: room().sales,
      order: expect.any(String),
    })
    expect(control()?.openedUnits).toContain(room().sales)
    expect((await room().facilitator.command('openEnvelopes', { of: 'unit' })).body.error.code).toBe('envelopes_opened')
  })

  it('bring what comes late once, marked as late, and a late edit as a variant beside the original', async () => {
    const unit = await open(room().seller, `unit/${room().sales}`)
    write(unit.doc, 'first', 'Early words')
    await unit.saved()
    await room().facilitator.command('openEnvelopes', { of: 'unit', unitId: room().sales })
    await until(() => textsOnBoard().length === 1)
    write(unit.doc, 'second', 'Late words')
    await until(() => readOne(board(), 'stickies').get(stickyId('second'))?.late)
    const text = proseOf(unit.doc, 'stickies', stickyId('first'), 'text')
    if (text) setProse(text, 'Early words, corrected')
    await until(() => textsOnBoard().includes('Early words, corrected'))
    if (text) setProse(text, 'Early words, corrected twice')
    await until(() => textsOnBoard().includes('Early words, corrected twice'))
    expect(textsOnBoard()).toEqual(['Early words', 'Early words, corrected twice', 'Late words'])
    expect(readOne(board(), 'stickies').get(stickyId('first'))?.late).toBeUndefined()
  })

  it('carry silent notes from each person to their unit first', async () => {
    const own = await open(room().seller, `own/${room().seller.participant.id}`)
    write(own.doc, 'silent', 'Thought alone', 'notes')
    await own.saved()
    const unit = await open(room().salesLead, `unit/${room().sales}`)
    expect(readOne(unit.doc, 'stickies').size).toBe(0)
    await room().facilitator.command('openEnvelopes', { of: 'own' })
    await until(() => readOne(unit.doc, 'stickies').get(stickyId('silent'))?.text === 'Thought alone')
    write(own.doc, 'afterwards', 'An afterthought', 'notes')
    await until(() =>
      [...readOne(unit.doc, 'stickies').values()].some(({ late, text }) => late && text === 'An afterthought'),
    )
    expect(textsOnBoard()).toEqual([])
  })

  it('keep both notes where two units chose the same id', async () => {
    const sales = await open(room().salesLead, `unit/${room().sales}`)
    const delivery = await open(room().deliveryLead, `unit/${room().delivery}`)
    write(sales.doc, 'same', 'From sales')
    write(delivery.doc, 'same', 'From delivery')
    await Promise.all([sales.saved(), delivery.saved()])
    await room().facilitator.command('openEnvelopes', { of: 'unit' })
    await until(() => textsOnBoard().length === 2)
    expect(textsOnBoard()).toEqual(['From delivery', 'From sales'])
  })

  it('say when a unit is ready, until the group has opened the envelopes and moves on', async () => {
    await room().salesLead.command('setReady', { isReady: true })
    await until(() => readOne(board(), 'progress').get(room().sales)?.isReady)
    await goTo('pool')
    await until(() => readOne(board(), 'control')?.phase === 'pool')
    expect(readOne(board(), 'progress').get(room().sales)?.isReady).toBe(true)
    await goTo('priorities')
    await until(() => readOne(board(), 'progress').get(room().sales)?.isReady === false)
  })
})
