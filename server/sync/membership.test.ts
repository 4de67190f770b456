import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import { boardDocument, leadsDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import type { Role } from '#shared/records/roles.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { actorIn, contextIn, isDocumentOf } from './membership.ts'

const sales = 'unitsales' as UnitId
const anna = 'anna0000' as ParticipantId

function boardWith(role: Role, unitId?: UnitId): Y.Doc {
  const board = new Y.Doc()
  addRecord(board, 'units', companyUnitId, { name: 'Acme', kind: 'company', order: 'a0' })
  addRecord(board, 'units', sales, { name: 'Sales', kind: 'business', order: 'a1' })
  addRecord(board, 'roster', anna, { name: 'Anna', role, unitId })
  return board
}

describe('who somebody is', () => {
  it('stands in the roster', () => {
    expect(actorIn(boardWith('participant', sales), anna)).toEqual({
      participantId: anna,
      role: 'participant',
      unitId: sales,
    })
    expect(actorIn(boardWith('wall'), anna)).toEqual({ participantId: anna, role: 'wall', unitId: null })
    expect(actorIn(boardWith('wall'), 'nobody00')).toBeNull()
  })

  it("the CEO's unit is the company", () => {
    expect(actorIn(boardWith('ceo'), anna)?.unitId).toBe(companyUnitId)
  })

  it('nobody any more once they were removed', () => {
    const board = boardWith('lead', sales)
    updateRecord(board, 'roster', anna, { removed: true })
    expect(actorIn(board, anna)).toBeNull()
  })

  it('a deputy counts as the lead of their unit', () => {
    const board = boardWith('participant', sales)
    updateRecord(board, 'units', sales, { deputyId: anna })
    expect(actorIn(board, anna)).toEqual({ participantId: anna, role: 'lead', unitId: sales })
  })

  it('the deputy of the CEO keeps their own unit', () => {
    const board = boardWith('lead', sales)
    updateRecord(board, 'units', companyUnitId, { deputyId: anna })
    expect(actorIn(board, anna)).toEqual({ participantId: anna, role: 'ceo', unitId: sales })
  })

  it('a unit that was taken out has no deputy', () => {
    const board = boardWith('participant', sales)
    updateRecord(board, 'units', sales, { deputyId: anna, removed: true })
    expect(actorIn(board, anna)?.role).toBe('participant')
  })

  it('deputising never raises an observer or lowers a facilitator', () => {
    for (const role of ['observer', 'facilitator'] as const) {
      const board = boardWith(role, sales)
      updateRecord(board, 'units', sales, { deputyId: anna })
      expect(actorIn(board, anna)?.role).toBe(role)
    }
  })
})

describe('what the board says about writing', () => {
  const frozen = { hash: 'h', at: 1, by: 'Fay', amendment: 0 }

  it('is nothing where there is no workshop', () => {
    expect(contextIn(new Y.Doc())).toBeNull()
  })

  it('is open again while an amendment is', () => {
    const board = new Y.Doc()
    const control = board.getMap('control')
    control.set('phase', 'commit')
    const others = { isAmending: false, isVoting: false }
    expect(contextIn(board)).toEqual({ phase: 'commit', isLocked: false, isFrozen: false, ...others })
    control.set('frozen', frozen)
    control.set('isLocked', true)
    expect(contextIn(board)).toEqual({ phase: 'commit', isLocked: true, isFrozen: true, ...others })
    control.set('amending', true)
    expect(contextIn(board)).toMatchObject({ isFrozen: false, isAmending: true })
  })
})

describe('the documents of a workshop', () => {
  it('are the board, the leads’, and one for each unit and each person of it', () => {
    const board = boardWith('lead', sales)
    for (const document of [boardDocument, leadsDocument, unitDocument(sales), ownDocument(anna)])
      expect(isDocumentOf(board, document)).toBe(true)
    expect(isDocumentOf(board, unitDocument('unitother' as UnitId))).toBe(false)
    expect(isDocumentOf(board, ownDocument('nobody00' as ParticipantId))).toBe(false)
  })
})
