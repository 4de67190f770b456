import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { firstOneShotClientId } from '#shared/protocol/clientIds.ts'
import type { IdOf } from '#shared/records/collections.ts'
import { ownDocument } from '#shared/records/documents.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import {
  boardWithTheme,
  copyOf,
  person,
  refused,
  sales,
  themeId,
  updateOf,
  verdictOn,
} from '#tests/support/guard/guardCases.ts'

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

  it('whose clocks somebody else took first is refused, not taken for known', () => {
    const doc = boardWithTheme()
    const lost = rename(doc, 5, 'Prices')
    Y.applyUpdate(doc, rename(doc, 5, 'Taken!'))
    expect(verdictOn(doc, lost, { owners: new Map([[5, 'ben00001']]) })).toEqual(refused('foreign_client_id'))
    expect(verdictOn(doc, lost, { owners: new Map() })).toEqual({ kind: 'unclaimed', clientIds: [5] })
    expect(verdictOn(doc, lost, { owners: new Map([[5, 'anna0001']]) })).toEqual({ kind: 'nothing' })
  })

  it('a one-shot id needs no owner and is good for one update, where notes can be silent', () => {
    const note = (text: string) =>
      updateOf(new Y.Doc(), (copy) => {
        copy.clientID = firstOneShotClientId + 3
        addRecord(copy, 'notes', 'note0000' as IdOf<'notes'>, { quadrant: 'strength', text, order: 'a0' })
      })
    const actor = person('participant', sales)
    const own = { owners: new Map<number, string>(), actor, document: ownDocument(actor.participantId as never) }
    const doc = new Y.Doc()
    const first = verdictOn(doc, note('Prices'), own)
    if (first.kind !== 'accepted') throw new Error(JSON.stringify(first))
    Y.applyUpdate(doc, first.update)
    const again = updateOf(doc, (copy) => {
      copy.clientID = firstOneShotClientId + 3
      updateRecord(copy, 'notes', 'note0000' as IdOf<'notes'>, { quadrant: 'threat' })
    })
    expect(verdictOn(doc, again, own)).toEqual(refused('foreign_client_id'))
    const board = boardWithTheme()
    expect(verdictOn(board, rename(board, firstOneShotClientId + 3))).toEqual(refused('foreign_client_id'))
  })
})
