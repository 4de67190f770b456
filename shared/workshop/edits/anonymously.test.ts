import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { StickyId } from '#shared/ids.ts'
import { isOneShotClientId } from '#shared/protocol/clientIds.ts'
import { anonymously } from './anonymously.ts'
import { addStickies } from './stickies.ts'

const write = (document: Y.Doc, id: string) =>
  anonymously(document, () =>
    addStickies(document, 'strength', [{ id: id.padEnd(8, '0') as StickyId, text: id }], 'notes'),
  )
const clientIds = (document: Y.Doc) => [...document.store.clients.keys()]

describe('what is written anonymously', () => {
  it('goes out under a client id of its own each time, and the document keeps its own', () => {
    const document = new Y.Doc()
    const own = document.clientID
    write(document, 'first')
    write(document, 'second')
    expect(document.clientID).toBe(own)
    expect(new Set(clientIds(document)).size).toBe(2)
    expect(clientIds(document).every(isOneShotClientId)).toBe(true)
  })

  it('is one update, which another document takes', () => {
    const document = new Y.Doc()
    const updates: Uint8Array[] = []
    document.on('update', (update: Uint8Array) => updates.push(update))
    write(document, 'first')
    expect(updates).toHaveLength(1)
    const other = new Y.Doc()
    for (const update of updates) Y.applyUpdate(other, update)
    expect(Object.keys(other.getMap('notes').toJSON())).toEqual(['first000'])
  })

  it('gives the document its own id back where the edit throws', () => {
    const document = new Y.Doc()
    const own = document.clientID
    expect(() =>
      anonymously(document, () => {
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(document.clientID).toBe(own)
  })
})
