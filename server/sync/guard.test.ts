import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { WriteContext } from '#shared/permissions.ts'
import { firstOneShotClientId } from '#shared/protocol/clientIds.ts'
import { boardDocument, type DocumentRef, unitDocument } from '#shared/workshop/documents.ts'
import { addRecord, removeRecord, setProse, updateRecord } from '#shared/workshop/records.ts'
import type { Actor, Role } from '#shared/workshop/roles.ts'
import type { IdOf } from '#shared/workshop/schema/collections.ts'
import { judge, type Verdict } from './guard.ts'

const sales = 'unitsales' as UnitId
const delivery = 'unitdelivery' as UnitId
const person = (role: Role, unitId: string | null = null): Actor => ({ participantId: 'anna0001', role, unitId })
const facilitator = person('facilitator')
const swot: WriteContext = { phase: 'swot', isLocked: false, isFrozen: false }
const during = (phase: WriteContext['phase']): WriteContext => ({ ...swot, phase })
const stickyId = (name: string) => name.padEnd(8, '0') as IdOf<'stickies'>
const objectiveId = (name: string) => name.padEnd(8, '0') as IdOf<'objectives'>
const themeId = (name: string) => name.padEnd(8, '0') as IdOf<'themes'>

type Setting = {
  readonly document?: DocumentRef
  readonly actor?: Actor
  readonly context?: WriteContext
  readonly owners?: ReadonlyMap<number, string>
}

/** Judges for somebody to whom every client id belongs that no `owners` are given for. */
function verdictOn(doc: Y.Doc, update: Uint8Array, setting: Setting = {}): Verdict {
  const { document = boardDocument, actor = facilitator, context = swot, owners } = setting
  const ownerOf = (clientId: number) => owners?.get(clientId) ?? (owners ? undefined : actor.participantId)
  return judge({ document, doc, update, actor, context, ownerOf })
}

const refused = (code: string) => ({ kind: 'refused', code })

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What a client sends for an edit of its own copy. */
function updateOf(doc: Y.Doc, edit: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc)
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  copy.transact(() => edit(copy))
  const [update, ...more] = updates
  if (!update || more.length > 0) throw new Error(`expected one update, got ${updates.length + more.length}`)
  return update
}

const raw = (copy: Y.Doc, name: string) => copy.getMap<unknown>(name)

function boardWithTheme(): Y.Doc {
  const doc = new Y.Doc()
  addRecord(doc, 'themes', themeId('pricing'), { name: 'Pricing', order: 'a0' })
  addRecord(doc, 'objectives', objectiveId('sales'), { text: 'Win renewals', unitId: sales, order: 'a0' })
  addRecord(doc, 'objectives', objectiveId('delivery'), { text: 'Ship on time', unitId: delivery, order: 'a1' })
  doc.getMap('control').set('phase', 'swot')
  return doc
}

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

describe('what no honest client sends', () => {
  it('builds on something unknown: unready, and nothing stays pending', () => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    updateRecord(client, 'themes', themeId('pricing'), { name: 'first' })
    const middle = Y.encodeStateVector(client)
    updateRecord(client, 'themes', themeId('pricing'), { name: 'second' })
    expect(verdictOn(doc, Y.encodeStateAsUpdate(client, middle))).toEqual({ kind: 'unready' })
  })

  it('deletes something unknown: unready', () => {
    const update = written((encoder) => {
      encoding.writeVarUint(encoder, 0)
      deletes(encoder, 77, [[0, 1]])
    })
    expect(verdictOn(boardWithTheme(), update)).toEqual({ kind: 'unready' })
  })

  it('is not an update, or promises more than it holds', () => {
    const doc = boardWithTheme()
    for (const bytes of [
      [],
      [1],
      [255, 255, 255],
      [1, 0xff, 0xff, 0xff, 0x7f, 1, 0, 0, 0],
      [0, 1, 1, 0xff, 0xff, 0x7f],
    ]) {
      expect(verdictOn(doc, Uint8Array.from(bytes))).toEqual(refused('malformed'))
    }
    expect(verdictOn(doc, new Uint8Array(limits.maxUpdateBytes + 1))).toEqual(refused('too_large'))
  })

  it('holds two sections of one client', () => {
    const update = written((encoder) => {
      encoding.writeVarUint(encoder, 3)
      for (const [client, clock] of [
        [5, 0],
        [6, 0],
        [5, 1],
      ] as const) {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        gc(encoder, 1)
      }
      encoding.writeVarUint(encoder, 0)
    })
    expect(verdictOn(boardWithTheme(), update)).toEqual(refused('malformed'))
  })

  it('goes in a circle', () => {
    const update = written((encoder) => {
      encoding.writeVarUint(encoder, 2)
      for (const [client, other] of [
        [5, 6],
        [6, 5],
      ] as const) {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, 0)
        encoding.writeUint8(encoder, 8 | 0x80)
        encoding.writeVarUint(encoder, other)
        encoding.writeVarUint(encoder, 0)
        anyContent(encoder, 1)
      }
      encoding.writeVarUint(encoder, 0)
    })
    expect(verdictOn(boardWithTheme(), update)).toEqual(refused('malformed'))
  })

  it('has one neighbour in one collection and one in another', () => {
    const doc = boardWithTheme()
    const theme = raw(doc, 'themes')._map.get('pricing0') as Y.Item
    const control = raw(doc, 'control')._map.get('phase') as Y.Item
    const update = written((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 5)
      encoding.writeVarUint(encoder, 0)
      encoding.writeUint8(encoder, 8 | 0x80 | 0x40)
      for (const { id } of [theme, control]) {
        encoding.writeVarUint(encoder, id.client)
        encoding.writeVarUint(encoder, id.clock)
      }
      anyContent(encoder, 1)
      encoding.writeVarUint(encoder, 0)
    })
    expect(verdictOn(doc, update)).toEqual(refused('malformed'))
  })

  it('names a neighbour only, and is found out where it lands', () => {
    const doc = boardWithTheme()
    const update = updateOf(doc, (copy) => copy.getMap('control').set('phase', 'commit'))
    expect(new TextDecoder().decode(update)).not.toContain('control')
    expect(verdictOn(doc, update)).toEqual(refused('role'))
  })

  it('claims that known text belongs elsewhere, to be linked in there with an overlap', () => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    client.clientID = 9
    addRecord(client, 'themes', themeId('people'), { name: 'x', order: 'a' })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client))
    const state = Y.getState(doc.store, 9)
    const update = written((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 9)
      encoding.writeVarUint(encoder, state - 1)
      encoding.writeUint8(encoder, 8 | 0x20)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'control')
      encoding.writeVarString(encoder, 'phase')
      anyContent(encoder, 2)
      encoding.writeVarUint(encoder, 0)
    })
    const verdict = verdictOn(doc, update, { context: during('pool') })
    if (verdict.kind === 'accepted') Y.applyUpdate(doc, verdict.update)
    expect(doc.getMap('control').get('phase')).toBe('swot')
  })

  it.each<[string, (copy: Y.Doc) => void]>([
    ['an unknown collection', (copy) => copy.getMap('secrets').set('anything', 1)],
    ['a list where a map belongs', (copy) => copy.getArray('themes').push([1])],
    ['a plain value where a record belongs', (copy) => copy.getMap('themes').set('aplainvalue', 'text')],
    ['a sub-document', (copy) => raw(copy, 'themes').set('subdocument', new Y.Doc())],
    ['an array as a record', (copy) => raw(copy, 'themes').set('anarray0', new Y.Array())],
    ['an XML text', (copy) => raw(copy, 'objectives').set('xmltext0', new Y.Map([['text', new Y.XmlText('a')]]))],
    ['a map in a record', (copy) => raw(copy, 'themes').set('nested00', new Y.Map([['deeper', new Y.Map()]]))],
    [
      'text in a field that is plain',
      (copy) => raw(copy, 'themes').set('textname', new Y.Map([['name', new Y.Text('a')]])),
    ],
    ['bold text', (copy) => raw(copy, 'objectives').set('boldtext', new Y.Map([['text', bold()]]))],
    ['an id that is none', (copy) => raw(copy, 'themes').set('short', new Y.Map())],
    ['a prototype for a field', (copy) => raw(copy, 'themes').set('prototyp', new Y.Map([['__proto__', 1]]))],
    ['a field that every object has', (copy) => raw(copy, 'themes').set('tostring', new Y.Map([['toString', 1]]))],
    ['bytes in a field', (copy) => raw(copy, 'themes').set('bytes000', new Y.Map([['name', new Uint8Array(4)]]))],
    ['not a number', (copy) => raw(copy, 'themes').set('notanumb', new Y.Map([['x', Number.NaN]]))],
    ['a value too deep', (copy) => raw(copy, 'themes').set('deepdeep', new Y.Map([['x', [[[[[[[1]]]]]]]]]))],
  ])('%s', (_, edit) => {
    const doc = boardWithTheme()
    const verdict = verdictOn(doc, updateOf(doc, edit), { context: during('pool') })
    expect(verdict.kind).toBe('refused')
    expect(['malformed', 'no_such_collection']).toContain(verdict.kind === 'refused' ? verdict.code : '')
  })
})

const bold = () => {
  const text = new Y.Text()
  text.insert(0, 'loud', { bold: true })
  return text
}

describe('sizes', () => {
  const unit = { document: unitDocument(sales), actor: person('participant', sales) }
  const addSticky = (copy: Y.Doc, name: string, text = 'Known in the market') =>
    addRecord(copy, 'stickies', stickyId(name), { quadrant: 'strength', text, order: 'a0' })

  it('a full unit takes no further sticky, but edits of those it has', () => {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let count = 0; count < limits.stickiesPerUnit; count += 1) addSticky(doc, `sticky${count}x`)
    })
    const update = updateOf(doc, (copy) => addSticky(copy, 'onemore'))
    expect(verdictOn(doc, update, unit)).toEqual(refused('full'))
    const edit = updateOf(doc, (copy) => updateRecord(copy, 'stickies', stickyId('sticky0x'), { order: 'b' }))
    expect(verdictOn(doc, edit, unit).kind).toBe('accepted')
  })

  it('text and fields have an end', () => {
    const doc = new Y.Doc()
    addSticky(doc, 'first')
    const tooLong = 'x'.repeat(limits.maxProseLength)
    const text = (copy: Y.Doc) => (raw(copy, 'stickies').get('first000') as Y.Map<Y.Text>).get('text') as Y.Text
    expect(
      verdictOn(
        doc,
        updateOf(doc, (copy) => text(copy).insert(0, tooLong)),
        unit,
      ),
    ).toEqual(refused('too_long'))
    expect(
      verdictOn(
        doc,
        updateOf(doc, (copy) => addSticky(copy, 'second', `${tooLong}x`)),
        unit,
      ),
    ).toEqual(refused('too_long'))
    const replaced = updateOf(doc, (copy) => setProse(text(copy), tooLong))
    expect(verdictOn(doc, replaced, unit).kind).toBe('accepted')
    const field = updateOf(doc, (copy) =>
      (raw(copy, 'stickies').get('first000') as Y.Map<unknown>).set('theme', 'x'.repeat(limits.maxFieldLength)),
    )
    expect(verdictOn(doc, field, unit)).toEqual(refused('too_long'))
  })

  it('a record has an end of fields', () => {
    const doc = new Y.Doc()
    addSticky(doc, 'first')
    const update = updateOf(doc, (copy) => {
      const record = raw(copy, 'stickies').get('first000') as Y.Map<unknown>
      for (let count = 0; count < limits.fieldsPerRecord; count += 1) record.set(`field${count}`, 1)
    })
    expect(verdictOn(doc, update, unit)).toEqual(refused('too_many_fields'))
  })
})

describe('client ids', () => {
  const rename = (doc: Y.Doc, clientId: number, name = 'Prices') => {
    const client = copyOf(doc)
    const before = Y.encodeStateVector(doc)
    client.clientID = clientId
    updateRecord(client, 'themes', themeId('pricing'), { name })
    return Y.encodeStateAsUpdate(client, before)
  }

  it('a new one is to be claimed, once everything else is allowed', () => {
    const doc = boardWithTheme()
    const owners = new Map<number, string>()
    expect(verdictOn(doc, rename(doc, 5), { owners })).toEqual({ kind: 'unclaimed', clientIds: [5] })
    expect(verdictOn(doc, rename(doc, 5), { owners, actor: person('observer') })).toEqual(refused('role'))
    expect(verdictOn(doc, rename(doc, 5), { owners: new Map([[5, 'anna0001']]) }).kind).toBe('accepted')
  })

  it('that of somebody else is refused', () => {
    const doc = boardWithTheme()
    const owners = new Map([[5, 'ben00001']])
    expect(verdictOn(doc, rename(doc, 5), { owners })).toEqual(refused('foreign_client_id'))
  })

  it('a one-shot id needs no owner and is good for one update', () => {
    const doc = boardWithTheme()
    const owners = new Map<number, string>()
    const first = verdictOn(doc, rename(doc, firstOneShotClientId + 3), { owners })
    if (first.kind !== 'accepted') throw new Error(JSON.stringify(first))
    Y.applyUpdate(doc, first.update)
    const again = rename(doc, firstOneShotClientId + 3, 'Prices again')
    expect(verdictOn(doc, again, { owners })).toEqual(refused('foreign_client_id'))
  })
})

function written(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function gc(encoder: encoding.Encoder, length: number): void {
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, length)
}

function anyContent(encoder: encoding.Encoder, count: number): void {
  encoding.writeVarUint(encoder, count)
  for (let number = 0; number < count; number += 1) encoding.writeAny(encoder, 'commit')
}

function deletes(encoder: encoding.Encoder, client: number, ranges: readonly (readonly [number, number])[]): void {
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, ranges.length)
  for (const [clock, length] of ranges) {
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, length)
  }
}
