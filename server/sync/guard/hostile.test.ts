import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import {
  boardWithTheme,
  copyOf,
  during,
  raw,
  refused,
  themeId,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

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

  it('holds a struct or a delete of nothing', () => {
    const doc = boardWithTheme()
    const { client, clock } = (raw(doc, 'themes')._map.get('pricing0') as Y.Item).id
    const struct = written((encoder) => {
      for (const number of [1, 1, 5, 0]) encoding.writeVarUint(encoder, number)
      gc(encoder, 0)
      encoding.writeVarUint(encoder, 0)
    })
    const deleting = written((encoder) => {
      encoding.writeVarUint(encoder, 0)
      deletes(encoder, client, [[clock, 0]])
    })
    for (const update of [struct, deleting]) expect(verdictOn(doc, update)).toEqual(refused('malformed'))
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

  it('writes into a collection that there isn’t, which is told, and doesn’t make it', () => {
    const doc = boardWithTheme()
    const update = updateOf(doc, (copy) => copy.getMap('secrets').set('anything', 1))
    expect(verdictOn(doc, update)).toEqual(refused('no_such_collection'))
    expect(doc.share.has('secrets')).toBe(false)
  })

  it.each<[string, (copy: Y.Doc) => void]>([
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
    ['a field with a name that is none', (copy) => raw(copy, 'themes').set('strange0', new Y.Map([['a name', 1]]))],
    ['bytes in a field', (copy) => raw(copy, 'themes').set('bytes000', new Y.Map([['name', new Uint8Array(4)]]))],
    ['bytes in a list', (copy) => raw(copy, 'themes').set('bytelist', new Y.Map([['x', [new Uint8Array(4)]]]))],
    ['a key that reaches a prototype', (copy) => raw(copy, 'themes').set('reaching', new Y.Map([['x', [reaching]]]))],
    ['not a number', (copy) => raw(copy, 'themes').set('notanumb', new Y.Map([['x', Number.NaN]]))],
    ['a value too deep', (copy) => raw(copy, 'themes').set('deepdeep', new Y.Map([['x', [[[[[[[1]]]]]]]]]))],
  ])('%s', (_, edit) => {
    const doc = boardWithTheme()
    const verdict = verdictOn(doc, updateOf(doc, edit), { context: during('pool') })
    expect(verdict).toEqual(refused('malformed'))
  })
})

const reaching = { constructor: { prototype: 1 } }

const bold = () => {
  const text = new Y.Text()
  text.insert(0, 'loud', { bold: true })
  return text
}

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
