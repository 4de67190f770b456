import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type Id, type StickyId } from '#shared/ids.ts'
import { setStickyText } from '#shared/workshop/edits/stickies.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, removeRecord } from '#shared/workshop/writeRecords.ts'
import { applyCopies, planCopies } from './envelopeCopies.ts'
import { unitEnvelope } from './envelopes.ts'

const first = 'sticky-0001' as StickyId
const newId = <Kind extends string>() => 'sticky-0009' as Id<Kind>

/** A board that an envelope of one sticky was opened onto. */
function openOnce() {
  const [board, access, unit] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  addRecord(unit, 'stickies', first, { quadrant: 'strength', text: 'Loyal clients', order: 'a0' })
  const open = () => {
    const copies = planCopies(board, access, unitEnvelope(unit, companyUnitId), 'open', newId)
    applyCopies(board, access, copies, () => 0)
    return [...readOne(board, 'stickies').values()].map(({ text }) => text).sort()
  }
  return { board, unit, open, texts: open() }
}

it('an envelope that is opened again adds nothing where nothing has changed', () => {
  const { open, texts } = openOnce()
  expect([texts, open()]).toEqual([['Loyal clients'], ['Loyal clients']])
})

it('opened again it brings back what was taken off the board, as it reads now', () => {
  const { board, unit, open } = openOnce()
  removeRecord(board, 'stickies', first)
  setStickyText(unit, first, 'Very loyal clients')
  expect(open()).toEqual(['Very loyal clients'])
})

it('opened again it brings what was reworded meanwhile, beside what stands there', () => {
  const { unit, open } = openOnce()
  setStickyText(unit, first, 'Very loyal clients')
  expect(open()).toEqual(['Loyal clients', 'Very loyal clients'])
})
