import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { KeyResultId } from '#shared/ids.ts'
import type { IdOf, RecordOf } from '#shared/records/collections.ts'
import { addRecord, removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import {
  boardWithTheme,
  delivery,
  during,
  person,
  raw,
  refused,
  sales,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

const id = 'depend00' as IdOf<'dependencies'>
const context = during('teams')
const asking = { actor: person('lead', sales), context }
const asked = { actor: person('lead', delivery), context }
const ceo = { actor: person('ceo', 'company0'), context }
const facilitator = { actor: person('facilitator'), context }

type Dependency = RecordOf<'dependencies'>
const request = (fields: Partial<Dependency> = {}): Dependency => ({
  fromUnitId: sales,
  toUnitId: delivery,
  what: 'Two developers',
  status: 'requested',
  order: 'a',
  ...fields,
})
const boardWith = (status: Dependency['status']): Y.Doc => {
  const doc = boardWithTheme()
  addRecord(doc, 'dependencies', id, request({ status }))
  return doc
}
const rewritten = (patch: Partial<Dependency>) => (copy: Y.Doc) => updateRecord(copy, 'dependencies', id, patch)
const added = (fields: Partial<Dependency>) => (copy: Y.Doc) => addRecord(copy, 'dependencies', id, request(fields))

describe('a dependency', () => {
  it('is asked for by the lead of the unit that needs it, and answered by nobody in the same breath', () => {
    const doc = boardWithTheme()
    const judged = (fields: Partial<Dependency>, setting = asking) =>
      verdictOn(doc, updateOf(doc, added(fields)), setting)
    expect(judged({}).kind).toBe('accepted')
    expect(judged({}, ceo).kind).toBe('accepted')
    expect(judged({}, asked)).toEqual(refused('other_unit'))
    expect(judged({ status: 'accepted' })).toEqual(refused('other_unit'))
    expect(judged({ answeredBy: 'Del' })).toEqual(refused('other_unit'))
    expect(judged({}, { actor: person('participant', sales), context })).toEqual(refused('role'))
    expect(judged({ toUnitId: sales, status: 'accepted' }).kind).toBe('accepted')
  })

  it('is answered by the lead of the unit that is asked, by steering, and by nobody else', () => {
    for (const patch of [
      { status: 'accepted' },
      { status: 'countered', offeredBy: '2027-03-01' },
      { answeredBy: 'Sal' },
      { answeredAt: 5 },
    ] as const) {
      const doc = boardWith('requested')
      const update = updateOf(doc, rewritten(patch))
      for (const setting of [asked, ceo, facilitator]) expect(verdictOn(doc, update, setting).kind).toBe('accepted')
      for (const setting of [asking, { ...asked, actor: person('lead', 'unitother') }])
        expect(verdictOn(doc, update, setting)).toEqual(refused('other_unit'))
    }
  })

  it('is put in other words by the asking lead, until it is answered', () => {
    for (const patch of [
      { what: 'Four developers' },
      { neededBy: '2027-01-01' },
      { keyResultId: 'krsales0' as KeyResultId },
    ]) {
      for (const [status, expected] of [
        ['requested', { kind: 'accepted' }],
        ['accepted', refused('other_unit')],
      ] as const) {
        const doc = boardWith(status)
        const update = updateOf(doc, rewritten(patch))
        expect(verdictOn(doc, update, asking)).toMatchObject(expected)
        expect(verdictOn(doc, update, asked)).toEqual(refused('other_unit'))
        expect(verdictOn(doc, update, ceo).kind).toBe('accepted')
      }
    }
  })

  it('is withdrawn by the asking lead at any time, and never by the asked one', () => {
    const doc = boardWith('accepted')
    const update = updateOf(doc, (copy) => removeRecord(copy, 'dependencies', id))
    expect(verdictOn(doc, update, asking).kind).toBe('accepted')
    expect(verdictOn(doc, update, asked)).toEqual(refused('other_unit'))
  })

  it('is not made unreadable by an answer that does not fit', () => {
    for (const patch of [{ offeredBy: 'soon' }, { answeredAt: 'x' as never }, { status: 'gone' as never }]) {
      const doc = boardWith('requested')
      expect(verdictOn(doc, updateOf(doc, rewritten(patch)), asked)).toEqual(refused('other_unit'))
    }
  })

  it('goes to no other unit and is not replaced, so that no answer stands for what was never asked', () => {
    const doc = boardWith('accepted')
    const edits: ((copy: Y.Doc) => void)[] = [
      rewritten({ toUnitId: sales }),
      rewritten({ fromUnitId: delivery }),
      (copy) => raw(copy, 'dependencies').delete(id),
      (copy) => raw(copy, 'dependencies').set(id, new Y.Map(Object.entries(request()))),
    ]
    for (const edit of edits) {
      const update = updateOf(doc, edit)
      for (const setting of [asking, asked]) expect(verdictOn(doc, update, setting)).toEqual(refused('kept'))
      expect(verdictOn(doc, update, ceo).kind).toBe('accepted')
    }
  })
})

describe('a decision', () => {
  const decisionId = 'decision' as IdOf<'decisions'>
  const decision = (decidedBy: string): RecordOf<'decisions'> => ({
    finding: 'GAP-SUM:krsales0',
    rule: 'GAP-SUM',
    choice: 'accepted',
    reason: 'We know',
    decidedBy,
    decidedAt: 1,
  })
  const boardWithAnna = (): Y.Doc => {
    const doc = boardWithTheme()
    addRecord(doc, 'roster', 'anna0001' as IdOf<'roster'>, { name: 'Anna', role: 'lead', unitId: sales })
    return doc
  }
  const adding = (name: string) => (copy: Y.Doc) => addRecord(copy, 'decisions', decisionId, decision(name))

  it('names the lead who decided; only the facilitator and the CEO write for others', () => {
    const doc = boardWithAnna()
    for (const name of ['Anna', 'anna0001'])
      expect(verdictOn(doc, updateOf(doc, adding(name)), asking).kind).toBe('accepted')
    for (const name of ['Ben', '']) {
      expect(verdictOn(doc, updateOf(doc, adding(name)), asking)).toEqual(refused('other_author'))
      for (const setting of [ceo, facilitator])
        expect(verdictOn(doc, updateOf(doc, adding(name)), setting).kind).toBe('accepted')
    }
  })

  it('is rewritten and taken back by who decided and by steering, not by another lead', () => {
    const doc = boardWithAnna()
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => updateRecord(copy, 'decisions', decisionId, { reason: 'We forgot' }),
      (copy) => removeRecord(copy, 'decisions', decisionId),
      (copy) => raw(copy, 'decisions').delete(decisionId),
    ]
    adding('Anna')(doc)
    for (const edit of edits) expect(verdictOn(doc, updateOf(doc, edit), asking).kind).toBe('accepted')
    updateRecord(doc, 'decisions', decisionId, { decidedBy: 'Ben' })
    for (const edit of [
      ...edits,
      (copy: Y.Doc) => updateRecord(copy, 'decisions', decisionId, { decidedBy: 'Anna' }),
    ]) {
      expect(verdictOn(doc, updateOf(doc, edit), asking)).toEqual(refused('other_author'))
      for (const setting of [ceo, facilitator])
        expect(verdictOn(doc, updateOf(doc, edit), setting).kind).toBe('accepted')
    }
  })
})

describe('what was signed', () => {
  it('is changed by nobody once it is frozen, the vision and the priorities included', () => {
    const doc = boardWithTheme()
    for (const edit of [
      (copy: Y.Doc) => copy.getMap('vision').set('statement', new Y.Text('Elsewhere')),
      (copy: Y.Doc) => raw(copy, 'priorities').set('priority', new Y.Map([['title', 'Another']])),
    ])
      for (const setting of [ceo, facilitator])
        expect(
          verdictOn(doc, updateOf(doc, edit), { ...setting, context: { ...during('commit'), isFrozen: true } }),
        ).toEqual(refused('frozen'))
  })
})
