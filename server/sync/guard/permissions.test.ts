import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { KeyResultId, LinkId, ObjectiveId, ParticipantId } from '#shared/ids.ts'
import { boardDocument, leadsDocument } from '#shared/records/documents.ts'
import { removeKeyResult } from '#shared/workshop/edits/okrs.ts'
import { addRecord, localOrigin, removeRecord, restoreRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import {
  boardWithTheme,
  copyOf,
  delivery,
  during,
  objectiveId,
  person,
  raw,
  refused,
  sales,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

const ours = 'krsales0' as KeyResultId
const theirs = 'krdelive' as KeyResultId
const fresh = 'krfresh0' as KeyResultId
const outgoing = 'linkours' as LinkId
const incoming = 'linkthei' as LinkId
const facilitator = person('facilitator')
const salesLead = { actor: person('lead', sales), context: during('teams') }
const fields = (copy: Y.Doc, name: string, key: string) => raw(copy, name).get(key) as Y.Map<unknown>

/** Each unit has a key result, and contributes to that of the other. */
function boardWithLinks(): Y.Doc {
  const doc = boardWithTheme()
  addRecord(doc, 'keyResults', ours, { objectiveId: objectiveId('sales'), unitId: sales, text: '', order: 'a0' })
  addRecord(doc, 'keyResults', theirs, {
    objectiveId: objectiveId('delivery'),
    unitId: delivery,
    text: '',
    order: 'a1',
  })
  addRecord(doc, 'links', outgoing, { from: ours, to: theirs, kind: 'contributes' })
  addRecord(doc, 'links', incoming, { from: theirs, to: ours, kind: 'contributes' })
  return doc
}

describe('a link belongs to the unit of the key result it comes from', () => {
  it('so a lead links, changes and unlinks their own, also in one update with a new key result', () => {
    const doc = boardWithLinks()
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => updateRecord(copy, 'links', outgoing, { amount: 4 }),
      (copy) => removeRecord(copy, 'links', outgoing),
      (copy) => raw(copy, 'links').delete(outgoing),
      (copy) => addRecord(copy, 'links', 'linknew0' as LinkId, { from: ours, to: theirs, kind: 'supports' }),
      (copy) => {
        addRecord(copy, 'keyResults', fresh, { objectiveId: objectiveId('sales'), unitId: sales, text: '', order: 'b' })
        addRecord(copy, 'links', 'linknew0' as LinkId, { from: fresh, to: theirs, kind: 'contributes' })
      },
    ]
    for (const edit of edits) expect(verdictOn(doc, updateOf(doc, edit), salesLead).kind).toBe('accepted')
  })

  it("and a lead neither makes, changes, takes over nor deletes another unit's", () => {
    const doc = boardWithLinks()
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => updateRecord(copy, 'links', incoming, { amount: 400 }),
      (copy) => updateRecord(copy, 'links', incoming, { from: ours }),
      (copy) => updateRecord(copy, 'links', outgoing, { from: theirs }),
      (copy) => raw(copy, 'links').delete(incoming),
      (copy) => fields(copy, 'links', incoming).delete('from'),
      (copy) => fields(copy, 'links', outgoing).delete('from'),
      (copy) => raw(copy, 'links').set(incoming, new Y.Map([['from', ours]])),
      (copy) => addRecord(copy, 'links', 'linknew0' as LinkId, { from: theirs, to: ours, kind: 'contributes' }),
      (copy) => addRecord(copy, 'links', 'linknew0' as LinkId, { from: fresh, to: ours, kind: 'contributes' }),
      (copy) => raw(copy, 'links').set('linknew0', new Y.Map([['to', ours]])),
      (copy) => {
        removeRecord(copy, 'links', incoming)
        fields(copy, 'links', incoming).set('amount', 0)
      },
    ]
    for (const [index, edit] of edits.entries())
      expect(verdictOn(doc, updateOf(doc, edit), salesLead), `edit ${index}`).toEqual(refused('other_unit'))
  })

  it('but a key result that is removed takes the links to it along, and brings them back', () => {
    const doc = boardWithLinks()
    const remove = updateOf(doc, (copy) => removeKeyResult(copy, ours))
    expect(verdictOn(doc, remove, salesLead).kind).toBe('accepted')
    Y.applyUpdate(doc, remove)
    const restore = updateOf(doc, (copy) => {
      for (const link of [outgoing, incoming]) restoreRecord(copy, 'links', link)
      restoreRecord(copy, 'keyResults', ours)
    })
    expect(verdictOn(doc, restore, salesLead).kind).toBe('accepted')
  })
})

describe('a record that belongs to a unit', () => {
  it('is not written by a lead without saying which', () => {
    const doc = boardWithLinks()
    const nameless = new Y.Map<unknown>([['order', 'a0']])
    raw(doc, 'objectives').set('nobodys0', nameless)
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => raw(copy, 'objectives').set('another0', new Y.Map([['order', 'a0']])),
      (copy) => raw(copy, 'checkIns').set('checkin0', new Y.Map([['keyResultId', ours]])),
      (copy) => raw(copy, 'initiatives').set('initiati', new Y.Map([['text', 'x']])),
      (copy) => fields(copy, 'objectives', 'sales000').delete('unitId'),
      (copy) => fields(copy, 'objectives', 'nobodys0').set('order', 'b0'),
      (copy) => raw(copy, 'objectives').set('sales000', new Y.Map([['order', 'a0']])),
      (copy) => {
        const record = new Y.Map<unknown>([['unitId', sales]])
        raw(copy, 'objectives').set('another0', record)
        record.delete('unitId')
      },
    ]
    const context = during('commit')
    for (const [index, edit] of edits.entries())
      expect(verdictOn(doc, updateOf(doc, edit), { ...salesLead, context }), `edit ${index}`).toEqual(
        refused('other_unit'),
      )
  })

  it("is not put under another unit's objective or key result", () => {
    const doc = boardWithLinks()
    const checkIn = { on: '2027-01-01', value: 1, confidence: 1, note: '', by: 'Sal', createdAt: 1 }
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) =>
        addRecord(copy, 'keyResults', fresh, {
          objectiveId: objectiveId('delivery'),
          unitId: sales,
          text: '',
          order: 'b',
        }),
      (copy) => updateRecord(copy, 'keyResults', ours, { objectiveId: objectiveId('delivery') as ObjectiveId }),
      (copy) => addRecord(copy, 'checkIns', 'checkin0' as never, { keyResultId: theirs, unitId: sales, ...checkIn }),
    ]
    const context = during('commit')
    for (const edit of edits)
      expect(verdictOn(doc, updateOf(doc, edit), { ...salesLead, context })).toEqual(refused('other_unit'))
    const own = updateOf(doc, (copy) =>
      addRecord(copy, 'checkIns', 'checkin0' as never, { keyResultId: ours, unitId: sales, ...checkIn }),
    )
    expect(verdictOn(doc, own, { ...salesLead, context }).kind).toBe('accepted')
  })

  it("is another unit's among the drafts of the leads too", () => {
    const doc = boardWithTheme()
    const edit = updateOf(doc, (copy) => updateRecord(copy, 'objectives', objectiveId('delivery'), { order: 'z' }))
    expect(verdictOn(doc, edit, { ...salesLead, document: leadsDocument })).toEqual(refused('other_unit'))
  })

  it('is still taken back and done again by the lead who added it', () => {
    const doc = boardWithLinks()
    const client = copyOf(doc)
    const undo = new Y.UndoManager(
      ['keyResults', 'links'].map((name) => client.getMap(name)),
      { captureTimeout: 0, trackedOrigins: new Set([localOrigin]) },
    )
    addRecord(client, 'keyResults', fresh, { objectiveId: objectiveId('sales'), unitId: sales, text: 'A', order: 'b' })
    addRecord(client, 'links', 'linknew0' as LinkId, { from: fresh, to: theirs, kind: 'contributes' })
    const exchange = () => {
      const verdict = verdictOn(doc, Y.encodeStateAsUpdate(client, Y.encodeStateVector(doc)), salesLead)
      if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
      Y.applyUpdate(doc, verdict.update)
    }
    exchange()
    for (const step of [() => undo.undo(), () => undo.undo(), () => undo.redo(), () => undo.redo()]) {
      step()
      exchange()
    }
    undo.undo()
    undo.undo()
    exchange()
    expect(doc.getMap('links').toJSON()).toEqual(client.getMap('links').toJSON())
    addRecord(client, 'keyResults', 'krother0' as KeyResultId, {
      objectiveId: objectiveId('sales'),
      unitId: sales,
      text: 'B',
      order: 'c',
    })
    undo.undo()
    exchange()
    expect(doc.getMap('keyResults').has('krother0')).toBe(false)
  })
})

describe('a comment is written in one’s own name', () => {
  const anna = 'anna0001' as ParticipantId
  const comment = (author: string, text = 'Too high') => ({
    subject: ours,
    text,
    author: author as ParticipantId,
    createdAt: 1,
  })
  const id = 'comment0' as never
  const participant = { actor: person('participant', sales), context: during('teams') }

  it.each([
    ['participant', participant],
    ['facilitator', { actor: facilitator, context: during('teams') }],
  ])('a %s does not write one as somebody else, or as nobody', (_, setting) => {
    const doc = boardWithLinks()
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => addRecord(copy, 'comments', id, comment('ben00001')),
      (copy) => raw(copy, 'comments').set('comment0', new Y.Map([['text', 'x']])),
    ]
    for (const edit of edits) expect(verdictOn(doc, updateOf(doc, edit), setting)).toEqual(refused('other_author'))
    const own = updateOf(doc, (copy) => addRecord(copy, 'comments', id, comment(anna)))
    expect(verdictOn(doc, own, setting).kind).toBe('accepted')
  })

  it('and only its author or a facilitator changes or removes it', () => {
    const doc = boardWithLinks()
    addRecord(doc, 'comments', id, comment('ben00001'))
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => updateRecord(copy, 'comments', id, { text: 'I agree' }),
      (copy) => removeRecord(copy, 'comments', id),
      (copy) => raw(copy, 'comments').delete('comment0'),
      (copy) => updateRecord(copy, 'comments', id, { author: anna }),
      (copy) => raw(copy, 'comments').set('comment0', new Y.Map(Object.entries(comment(anna)))),
    ]
    for (const edit of edits) expect(verdictOn(doc, updateOf(doc, edit), participant)).toEqual(refused('other_author'))
    const remove = updateOf(doc, (copy) => removeRecord(copy, 'comments', id))
    expect(verdictOn(doc, remove, { actor: facilitator }).kind).toBe('accepted')
    const byBen = { ...participant, actor: { ...participant.actor, participantId: 'ben00001' } }
    expect(verdictOn(doc, remove, byBen).kind).toBe('accepted')
  })

  it('nor does a facilitator make it somebody else’s', () => {
    const doc = boardWithLinks()
    addRecord(doc, 'comments', id, comment('ben00001'))
    for (const edit of [
      (copy: Y.Doc) => updateRecord(copy, 'comments', id, { author: anna }),
      (copy: Y.Doc) => fields(copy, 'comments', 'comment0').delete('author'),
    ])
      expect(verdictOn(doc, updateOf(doc, edit), { document: boardDocument })).toEqual(refused('other_author'))
  })
})

describe('those who only read', () => {
  it.each(['observer', 'wall'] as const)('leave nothing behind, not even an empty stretch (%s)', (role) => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    const before = Y.encodeStateVector(doc)
    doc.getMap('objectives').delete('sales000')
    fields(client, 'objectives', 'sales000').set('order', 'b0')
    const update = Y.encodeStateAsUpdate(client, before)
    expect(verdictOn(doc, update, { actor: person(role) })).toEqual(refused('role'))
  })
})
