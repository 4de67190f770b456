import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readPool } from '#shared/domain/pool.ts'
import type { StickyId, ThemeId } from '#shared/ids.ts'
import { readSnapshot } from '../mirror.ts'
import { addStickies, groupStickies } from './stickies.ts'
import { groupIntoNewTheme, mergeThemes, removeTheme, renameTheme } from './themes.ts'

const stickyIds = ['sticky-1', 'sticky-2', 'sticky-3'] as StickyId[]
const [one, two, three] = stickyIds as [StickyId, StickyId, StickyId]
const people = 'theme-people' as ThemeId
const market = 'theme-market' as ThemeId

function boardWithThemes(): Y.Doc {
  const board = new Y.Doc()
  addStickies(
    board,
    'weakness',
    stickyIds.map((id) => ({ id, text: id })),
  )
  groupIntoNewTheme(board, { id: people, name: 'People' }, [one, two])
  groupIntoNewTheme(board, { id: market, name: 'Market' }, [three])
  return board
}

function poolOf(board: Y.Doc) {
  const { stickies, themes } = readSnapshot(board, 'board')
  const pool = readPool(stickies, themes)
  return {
    themes: pool.themes.map(({ theme, stickies }) => [theme.name, stickies.map(({ sticky }) => sticky.id)]),
    ungrouped: pool.ungrouped.map(({ sticky }) => sticky.id),
    placed: `${pool.placed} of ${pool.total}`,
  }
}

test('new themes stand behind the others, with the stickies that were ticked', () => {
  expect(poolOf(boardWithThemes())).toEqual({
    themes: [
      ['People', [one, two]],
      ['Market', [three]],
    ],
    ungrouped: [],
    placed: '3 of 3',
  })
})

test('stickies grouped into a new theme leave the old one: a split', () => {
  const board = boardWithThemes()
  groupIntoNewTheme(board, { id: 'theme-hiring' as ThemeId, name: 'Hiring' }, [two])
  expect(poolOf(board).themes).toEqual([
    ['People', [one]],
    ['Market', [three]],
    ['Hiring', [two]],
  ])
})

test('a merged theme gives all its stickies to the other', () => {
  const board = boardWithThemes()
  mergeThemes(board, people, market)
  expect(poolOf(board).themes).toEqual([['Market', [one, two, three]]])
})

test('an unnamed theme takes over the name of the one merged into it', () => {
  const board = boardWithThemes()
  renameTheme(board, market, '  ')
  mergeThemes(board, people, market)
  expect(poolOf(board).themes).toEqual([['People', [one, two, three]]])
})

test('the stickies of a removed theme are ungrouped again', () => {
  const board = boardWithThemes()
  removeTheme(board, people)
  expect(poolOf(board)).toEqual({ themes: [['Market', [three]]], ungrouped: [one, two], placed: '1 of 3' })
})

test('a sticky that somebody puts into a theme while it is merged follows where that went', () => {
  const mine = boardWithThemes()
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  mergeThemes(mine, people, market)
  groupStickies(theirs, [three], people)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  expect(poolOf(mine)).toEqual({ themes: [['Market', [one, two, three]]], ungrouped: [], placed: '3 of 3' })
})

test('two people who merge two themes into one another at once end with one, and everything in it', () => {
  const mine = boardWithThemes()
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  mergeThemes(mine, people, market)
  mergeThemes(theirs, market, people)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  expect(poolOf(mine)).toEqual({ themes: [['Market', [one, two, three]]], ungrouped: [], placed: '3 of 3' })
  expect(poolOf(theirs)).toEqual(poolOf(mine))
})

test('a theme that was merged can be the one that stands again', () => {
  const board = boardWithThemes()
  mergeThemes(board, people, market)
  mergeThemes(board, market, people)
  expect(poolOf(board)).toEqual({ themes: [['People', [one, two, three]]], ungrouped: [], placed: '3 of 3' })
})

test('what went into a theme goes with it when it is removed', () => {
  const board = boardWithThemes()
  mergeThemes(board, people, market)
  removeTheme(board, market)
  expect(poolOf(board)).toEqual({ themes: [], ungrouped: [one, two, three], placed: '0 of 3' })
})
