import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import {
  boardWithTheme,
  copyOf,
  during,
  person,
  raw,
  refused,
  sales,
  themeId,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

const recordOf = (doc: Y.Doc, name: string, key: string) => raw(doc, name).get(key) as Y.Map<unknown>
const objectiveText = (doc: Y.Doc) => recordOf(doc, 'objectives', 'sales000').get('text') as Y.Text
const idOf = (map: Y.Map<unknown>, key: string) => (map._map.get(key) as Y.Item).id

describe('what an update builds on', () => {
  it('is to come first, where it is another’s that the server has never seen', () => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    client.clientID = 5
    addRecord(client, 'themes', themeId('people'), { name: 'People', order: 'a1' })
    const unseen = Y.encodeStateVector(client)
    client.clientID = 6
    updateRecord(client, 'themes', themeId('people'), { name: 'Our people' })
    expect(verdictOn(doc, Y.encodeStateAsUpdate(client, unseen))).toEqual({ kind: 'unready' })
  })

  it.each([
    [5, 6],
    [6, 5],
  ])('may stand to the right of it, under another client id of the same update (%i, then %i)', (first, second) => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    const before = Y.encodeStateVector(client)
    client.clientID = first
    objectiveText(client).insert(0, 'all ')
    client.clientID = second
    objectiveText(client).insert(0, 'Nearly ')
    const verdict = verdictOn(doc, Y.encodeStateAsUpdate(client, before))
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    Y.applyUpdate(doc, verdict.update)
    expect(objectiveText(doc).toString()).toBe('Nearly all Win renewals')
  })
})

describe('where something comes to lie', () => {
  it.each<[string, (doc: Y.Doc) => Y.ID]>([
    ['collection', (doc) => idOf(raw(doc, 'control'), 'phase')],
    ['record', (doc) => idOf(recordOf(doc, 'objectives', 'sales000'), 'order')],
    ['field', (doc) => idOf(recordOf(doc, 'themes', 'pricing0'), 'order')],
  ])('is not between a neighbour here and one in another %s', (_, elsewhere) => {
    const doc = boardWithTheme()
    const left = idOf(recordOf(doc, 'themes', 'pricing0'), 'name')
    const between = (right: Y.ID) =>
      updateWith(new Y.Item(Y.createID(5, 0), null, left, null, right, null, null, new Y.ContentAny(['Prices'])))
    expect(verdictOn(doc, between(elsewhere(doc)), { context: during('pool') })).toEqual(refused('malformed'))
  })

  it('is for an overlap behind the part that is known, wherever it says', () => {
    const doc = boardWithTheme()
    const client = copyOf(doc)
    client.clientID = 5
    recordOf(client, 'objectives', 'sales000').set('order', 'b0')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client))
    const theme = idOf(raw(doc, 'themes'), 'pricing0')
    const overlap = updateWith(
      new Y.Item(Y.createID(5, 0), null, null, null, null, theme, 'order', new Y.ContentAny(['b0', 'c0'])),
    )
    const setting = { actor: person('lead', sales), context: during('pool') }
    const said = updateOf(doc, (copy) => updateRecord(copy, 'themes', themeId('pricing'), { order: 'c0' }))
    expect(verdictOn(doc, said, setting).kind).toBe('accepted')
    expect(verdictOn(doc, overlap, setting)).toEqual(refused('phase'))
  })

  it.each<[string, (copy: Y.Doc) => void]>([
    ['typed', (copy) => objectiveText(copy).insert(0, 'Nearly ')],
    ['set', (copy) => recordOf(copy, 'objectives', 'sales000').set('order', 'Nearly')],
    ['set for the first time', (copy) => recordOf(copy, 'objectives', 'sales000').set('priorityId', 'Nearly')],
  ])('is nowhere once its record was destroyed, and what was %s is not sent on', (_, edit) => {
    const doc = boardWithTheme()
    const update = updateOf(doc, edit)
    expect(new TextDecoder().decode(update)).toContain('Nearly')
    raw(doc, 'objectives').delete('sales000')
    const verdict = verdictOn(doc, update)
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    expect(new TextDecoder().decode(verdict.update)).not.toContain('Nearly')
  })

  it('is not inside a plain value', () => {
    const doc = boardWithTheme()
    const name = idOf(recordOf(doc, 'themes', 'pricing0'), 'name')
    const inside = new Y.Item(Y.createID(5, 0), null, null, null, null, name, 'order', new Y.ContentAny(['a0']))
    expect(verdictOn(doc, updateWith(inside), { context: during('pool') })).toEqual(refused('malformed'))
  })

  it('is not asked for a sub-document: it is damage even where it would land nowhere', () => {
    const doc = boardWithTheme()
    const update = updateOf(doc, (copy) => recordOf(copy, 'objectives', 'sales000').set('order', new Y.Doc()))
    raw(doc, 'objectives').delete('sales000')
    expect(verdictOn(doc, update)).toEqual(refused('malformed'))
  })
})

function updateWith(item: Y.Item): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, 1)
  encoding.writeVarUint(encoder.restEncoder, 1)
  encoder.writeClient(item.id.client)
  encoding.writeVarUint(encoder.restEncoder, item.id.clock)
  item.write(encoder, 0)
  encoding.writeVarUint(encoder.restEncoder, 0)
  return encoder.toUint8Array()
}
