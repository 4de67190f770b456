import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId } from '#shared/ids.ts'
import { addRecord, removeRecord, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
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
  themeId,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

describe('what the permissions allow', () => {
  it('is accepted, and has the effect that was sent', () => {
    const doc = boardWithTheme()
    const update = updateOf(doc, (copy) => updateRecord(copy, 'themes', themeId('pricing'), { name: 'Prices' }))
    const verdict = verdictOn(doc, update)
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    Y.applyUpdate(doc, verdict.update)
    expect((doc.getMap('themes').get('pricing0') as Y.Map<unknown>).get('name')).toBe('Prices')
    expect(doc.store.pendingStructs).toBeNull()
  })

  it('a lead writes the OKRs of their own unit, by every road', () => {
    const doc = boardWithTheme()
    const setting = { actor: person('lead', sales), context: during('teams') }
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => updateRecord(copy, 'objectives', objectiveId('sales'), { order: 'b0' }),
      (copy) => setProse((raw(copy, 'objectives').get('sales000') as Y.Map<Y.Text>).get('text') as Y.Text, 'Renew'),
      (copy) => removeRecord(copy, 'objectives', objectiveId('sales')),
      (copy) => addRecord(copy, 'objectives', objectiveId('another'), { text: 'New', unitId: sales, order: 'a2' }),
    ]
    for (const edit of edits) expect(verdictOn(doc, updateOf(doc, edit), setting).kind).toBe('accepted')
  })

  it("a lead changes nothing of another unit's record, by any road", () => {
    const doc = boardWithTheme()
    const setting = { actor: person('lead', sales), context: during('teams') }
    const text = (copy: Y.Doc) => (raw(copy, 'objectives').get('delivery') as Y.Map<Y.Text>).get('text') as Y.Text
    const edits: ((copy: Y.Doc) => void)[] = [
      (copy) => updateRecord(copy, 'objectives', objectiveId('delivery'), { order: 'b0' }),
      (copy) => updateRecord(copy, 'objectives', objectiveId('delivery'), { unitId: sales }),
      (copy) => text(copy).insert(4, 'anything'),
      (copy) => text(copy).delete(0, 4),
      (copy) => raw(copy, 'objectives').delete('delivery'),
      (copy) => (raw(copy, 'objectives').get('delivery') as Y.Map<unknown>).delete('unitId'),
      (copy) => raw(copy, 'objectives').set('delivery', new Y.Map([['unitId', sales]])),
      (copy) => updateRecord(copy, 'objectives', objectiveId('sales'), { unitId: delivery }),
      (copy) => addRecord(copy, 'objectives', objectiveId('theirs'), { text: '', unitId: delivery, order: 'a2' }),
      (copy) => updateRecord(copy, 'objectives', objectiveId('sales'), { unitId: companyUnitId }),
    ]
    for (const edit of edits) expect(verdictOn(doc, updateOf(doc, edit), setting)).toEqual(refused('other_unit'))
  })

  it('nobody writes what the server alone writes', () => {
    const doc = boardWithTheme()
    for (const edit of [
      (copy: Y.Doc) => copy.getMap('control').set('phase', 'commit'),
      (copy: Y.Doc) => copy.getMap('control').delete('phase'),
      (copy: Y.Doc) => raw(copy, 'roster').set('anna0001', new Y.Map([['role', 'ceo']])),
      (copy: Y.Doc) => copy.getMap('tallies').set('round001', { dots: {} }),
    ]) {
      expect(verdictOn(doc, updateOf(doc, edit))).toEqual(refused('role'))
    }
  })

  it('one forbidden change spoils the whole update', () => {
    const doc = boardWithTheme()
    const update = updateOf(doc, (copy) => {
      updateRecord(copy, 'themes', themeId('pricing'), { name: 'Prices' })
      copy.getMap('control').set('phase', 'commit')
    })
    expect(verdictOn(doc, update)).toEqual(refused('role'))
  })

  it('a closed phase, a lock and a frozen set are each said', () => {
    const doc = boardWithTheme()
    const rename = updateOf(doc, (copy) => updateRecord(copy, 'themes', themeId('pricing'), { name: 'Prices' }))
    const actor = person('participant', sales)
    expect(verdictOn(doc, rename, { actor, context: during('setup') })).toEqual(refused('phase'))
    expect(verdictOn(doc, rename, { actor, context: { ...during('pool'), isLocked: true } })).toEqual(refused('locked'))
    const edit = updateOf(doc, (copy) => updateRecord(copy, 'objectives', objectiveId('sales'), { order: 'z' }))
    expect(verdictOn(doc, edit, { context: { ...during('commit'), isFrozen: true } })).toEqual(refused('frozen'))
  })
})

describe('what changes nothing', () => {
  it('is nothing: a reconnect repeats the whole delete set, whoever reads', () => {
    const doc = boardWithTheme()
    doc.getMap('control').set('phase', 'pool')
    removeRecord(doc, 'themes', themeId('pricing'))
    doc.getMap('themes').delete('pricing0')
    const everything = Y.encodeStateAsUpdate(copyOf(doc))
    expect(verdictOn(doc, everything, { actor: person('observer') })).toEqual({ kind: 'nothing' })
  })

  it('an edit inside a record that was destroyed meanwhile is accepted and lands nowhere', () => {
    const doc = boardWithTheme()
    const update = updateOf(doc, (copy) => {
      const objective = raw(copy, 'objectives').get('sales000') as Y.Map<unknown>
      objective.set('order', 'b0')
      const text = objective.get('text') as Y.Text
      text.insert(3, 'many ')
    })
    doc.getMap('objectives').delete('sales000')
    const verdict = verdictOn(doc, update, { actor: person('lead', sales), context: during('teams') })
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    Y.applyUpdate(doc, verdict.update)
    expect(doc.getMap('objectives').has('sales000')).toBe(false)
    expect(doc.store.pendingStructs).toBeNull()
  })
})

describe('what honest clients send', () => {
  it('text that crossed on the wire overlaps, and only the rest is applied', () => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    const before = Y.encodeStateVector(doc)
    const text = (raw(client, 'objectives').get('sales000') as Y.Map<Y.Text>).get('text') as Y.Text
    text.insert(0, 'We ')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client, before))
    text.insert(3, 'will ')
    const verdict = verdictOn(doc, Y.encodeStateAsUpdate(client, before), {
      actor: person('lead', sales),
      context: during('teams'),
    })
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    Y.applyUpdate(doc, verdict.update)
    expect(((doc.getMap('objectives').get('sales000') as Y.Map<Y.Text>).get('text') as Y.Text).toString()).toBe(
      'We will Win renewals',
    )
  })

  it.each([
    [5, 6],
    [6, 5],
  ])('a field of a record that comes in the same update under another client id (%i, then %i)', (first, second) => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    const before = Y.encodeStateVector(client)
    client.clientID = first
    addRecord(client, 'themes', themeId('people'), { name: 'People', order: 'a1' })
    client.clientID = second
    updateRecord(client, 'themes', themeId('people'), { createdAt: 1 })
    expect(verdictOn(doc, Y.encodeStateAsUpdate(client, before)).kind).toBe('accepted')
  })

  it('undo and redo of a register and of text are accepted', () => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    const before = Y.encodeStateVector(doc)
    const undo = new Y.UndoManager(
      ['themes', 'objectives'].map((name) => client.getMap(name)),
      { captureTimeout: 0 },
    )
    updateRecord(client, 'themes', themeId('pricing'), { name: 'A' })
    updateRecord(client, 'themes', themeId('pricing'), { name: 'B' })
    addRecord(client, 'themes', themeId('people'), { name: 'People', order: 'a1' })
    const objective = raw(client, 'objectives').get('sales000') as Y.Map<Y.Text>
    setProse(objective.get('text') as Y.Text, 'Something else')
    for (let step = 0; step < 4; step += 1) undo.undo()
    for (let step = 0; step < 4; step += 1) undo.redo()
    const verdict = verdictOn(doc, Y.encodeStateAsUpdate(client, before))
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    Y.applyUpdate(doc, verdict.update)
    expect(doc.getMap('themes').toJSON()).toEqual(client.getMap('themes').toJSON())
    expect(doc.getMap('objectives').toJSON()).toEqual(client.getMap('objectives').toJSON())
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('random edits of three people converge through the guard (seed %i)', (seed) => {
    const random = randomFrom(seed)
    const doc = boardWithTheme()
    const clients = [copyOf(doc), copyOf(doc), copyOf(doc)]
    for (let step = 0; step < 120; step += 1) {
      const client = clients[Math.floor(random() * clients.length)] as Y.Doc
      editAtRandom(client, random)
      if (random() < 0.4) exchange(doc, client)
    }
    for (const client of [...clients, ...clients]) exchange(doc, client)
    for (const client of clients) {
      for (const name of ['themes', 'objectives']) {
        expect(client.getMap(name).toJSON()).toEqual(doc.getMap(name).toJSON())
      }
    }
  })
})

function exchange(doc: Y.Doc, client: Y.Doc): void {
  const verdict = verdictOn(doc, Y.encodeStateAsUpdate(client, Y.encodeStateVector(doc)))
  if (verdict.kind === 'accepted') Y.applyUpdate(doc, verdict.update)
  else expect(verdict).toEqual({ kind: 'nothing' })
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(client)))
}

function editAtRandom(client: Y.Doc, random: () => number): void {
  const choose = random()
  const id = objectiveId(`random${Math.floor(random() * 5)}`)
  const record = client.getMap('objectives').get(id)
  if (!(record instanceof Y.Map)) addRecord(client, 'objectives', id, { text: 'Text', unitId: sales, order: 'a' })
  else if (choose < 0.5) {
    const text = record.get('text') as Y.Text
    const at = Math.floor(random() * (text.length + 1))
    if (random() < 0.4) text.delete(at, Math.min(3, text.length - at))
    else text.insert(at, `${Math.floor(random() * 100)}`)
  } else if (choose < 0.8) record.set('order', `${random()}`)
  else if (choose < 0.9) record.delete('priorityId')
  else client.getMap('objectives').delete(id)
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
