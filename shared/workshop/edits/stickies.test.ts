import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readPool } from '#shared/domain/pool.ts'
import type { StickyId, ThemeId } from '#shared/ids.ts'
import { readSnapshot } from '../mirror.ts'
import { addRecord } from '../writeRecords.ts'
import {
  addStickies,
  groupStickies,
  layInTray,
  mergeDuplicates,
  moveStickyToQuadrant,
  removeEmptied,
  separateDuplicate,
  setStickyText,
  ungroupStickies,
} from './stickies.ts'

const one = 'sticky-1' as StickyId
const two = 'sticky-2' as StickyId
const three = 'sticky-3' as StickyId
const people = 'theme-people' as ThemeId
const market = 'theme-market' as ThemeId

function boardOfThree(): Y.Doc {
  const board = new Y.Doc()
  addStickies(
    board,
    'strength',
    [one, two, three].map((id) => ({ id, text: `Text of ${id}` })),
  )
  addRecord(board, 'themes', people, { name: 'People', order: 'a0' })
  addRecord(board, 'themes', market, { name: 'Market', order: 'a1' })
  return board
}

const copyOf = (document: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}

function bringTogether(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

const stickiesOf = (document: Y.Doc) => readSnapshot(document, 'board').stickies
const poolOf = (document: Y.Doc) => readPool(stickiesOf(document), readSnapshot(document, 'board').themes)
const ids = (list: readonly { readonly sticky: { readonly id: string } }[]) => list.map(({ sticky }) => sticky.id)

function updatesOf(document: Y.Doc, edit: () => void): number {
  let updates = 0
  document.on('update', () => {
    updates += 1
  })
  edit()
  return updates
}

test('added stickies stand behind one another, in one step', () => {
  const unit = new Y.Doc()
  const added = updatesOf(unit, () =>
    addStickies(
      unit,
      'threat',
      [two, one].map((id) => ({ id, text: id })),
    ),
  )
  addStickies(unit, 'threat', [{ id: three, text: 'last' }])
  expect(added).toBe(1)
  expect(ids(poolOf(unit).ungrouped)).toEqual([two, one, three])
})

test('a sticky moved to another quadrant stands at its end', () => {
  const unit = boardOfThree()
  moveStickyToQuadrant(unit, one, 'threat')
  moveStickyToQuadrant(unit, two, 'threat')
  expect(stickiesOf(unit).get(one)?.quadrant).toBe('threat')
  expect(ids(poolOf(unit).ungrouped)).toEqual([three, one, two])
})

test('a place that a stranger wrote wrongly does not keep others from being added', () => {
  const unit = new Y.Doc()
  addRecord(unit, 'stickies', one, { quadrant: 'threat', text: 'odd', order: '~~~' })
  addStickies(unit, 'threat', [{ id: two, text: 'fine' }])
  expect(stickiesOf(unit).size).toBe(2)
})

test('a new text replaces the old one', () => {
  const unit = boardOfThree()
  setStickyText(unit, one, 'Clearer words')
  expect(stickiesOf(unit).get(one)?.text).toBe('Clearer words')
})

test('laying a sticky into the tray sets the reason and clears the theme in one step', () => {
  const board = boardOfThree()
  groupStickies(board, [one], people)
  expect(updatesOf(board, () => layInTray(board, [one], ' outside our scope '))).toBe(1)
  expect(stickiesOf(board).get(one)).toMatchObject({ trayReason: 'outside our scope' })
  expect(stickiesOf(board).get(one)?.theme).toBeUndefined()
})

test('a theme clears the reason for the tray', () => {
  const board = boardOfThree()
  layInTray(board, [one], 'needs facts')
  groupStickies(board, [one], people)
  expect(stickiesOf(board).get(one)?.theme).toBe(people)
  expect(stickiesOf(board).get(one)?.trayReason).toBeUndefined()
})

test('ungrouping takes a sticky out of theme and tray', () => {
  const board = boardOfThree()
  groupStickies(board, [one], people)
  layInTray(board, [two], 'needs facts')
  ungroupStickies(board, [one, two])
  expect(poolOf(board).ungrouped).toHaveLength(3)
})

test('a sticky grouped by two people at once is in one theme, the same for both', () => {
  const mine = boardOfThree()
  const theirs = copyOf(mine)
  groupStickies(mine, [one, two], people)
  groupStickies(theirs, [two, three], market)
  bringTogether(mine, theirs)
  const places = (document: Y.Doc) => poolOf(document).themes.map(({ stickies }) => ids(stickies))
  expect(places(mine)).toEqual(places(theirs))
  expect(places(mine).flat().sort()).toEqual([one, two, three])
})

test('a sticky that goes to a theme here and to the tray there is in one place only', () => {
  const mine = boardOfThree()
  const theirs = copyOf(mine)
  groupStickies(mine, [one], people)
  layInTray(theirs, [one], 'outside our scope')
  bringTogether(mine, theirs)
  for (const document of [mine, theirs]) {
    const pool = poolOf(document)
    expect([...ids(pool.tray), ...pool.themes.flatMap(({ stickies }) => ids(stickies))]).toEqual([one])
    expect(pool.total).toBe(3)
  }
})

test('one of several that say the same stands for all, and they lie where it lies', () => {
  const board = boardOfThree()
  groupStickies(board, [one], people)
  mergeDuplicates(board, one, [two, three])
  expect(poolOf(board).themes[0]?.stickies.map(({ same }) => same.map(({ id }) => id))).toEqual([[two, three]])
  groupStickies(board, [one], market)
  expect([...stickiesOf(board).values()].map(({ theme }) => theme)).toEqual([market, market, market])
  separateDuplicate(board, two)
  expect(ids(poolOf(board).themes[1]?.stickies ?? [])).toEqual([one, two])
})

test('merging one that stands for others brings those along', () => {
  const board = boardOfThree()
  mergeDuplicates(board, one, [two])
  mergeDuplicates(board, three, [one])
  expect(poolOf(board).ungrouped.map(({ sticky, same }) => [sticky.id, same.length])).toEqual([[three, 2]])
})

test('two people who merge in opposite directions lose no sticky', () => {
  const mine = boardOfThree()
  const theirs = copyOf(mine)
  mergeDuplicates(mine, one, [two])
  mergeDuplicates(theirs, two, [one])
  bringTogether(mine, theirs)
  expect(poolOf(mine)).toEqual(poolOf(theirs))
  expect(poolOf(mine).ungrouped.map(({ sticky, same }) => [sticky.id, same.map(({ id }) => id)])).toEqual([
    [one, [two]],
    [three, []],
  ])
})

test('an emptied sticky goes with the words it had, as one step', () => {
  const envelope = new Y.Doc()
  addStickies(envelope, 'strength', [{ id: one, text: 'We answer within a day' }])
  setStickyText(envelope, one, '')
  let updates = 0
  envelope.on('update', () => {
    updates += 1
  })
  removeEmptied(envelope, one, 'We answer within a day')
  expect(envelope.getMap('stickies').toJSON()[one]).toMatchObject({ text: 'We answer within a day', removed: true })
  expect(updates).toBe(1)
})
