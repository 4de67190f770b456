import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { OpenRound } from '#shared/domain/ballots/rounds.ts'
import type { ThemeId } from '#shared/ids.ts'
import { giveDots } from './ballots.ts'

const delivery = 'theme-delivery' as ThemeId
const pricing = 'theme-pricing1' as ThemeId
const round: OpenRound = {
  round: 1,
  method: 'dots',
  budget: 3,
  themes: [delivery, pricing].map((id) => ({ id, name: id })),
}
const ballotIn = (own: Y.Doc) => own.getMap('ballots').get('1')

test('a ballot is one plain object in the person’s own document', () => {
  const own = new Y.Doc()
  giveDots(own, round, delivery, 2)
  giveDots(own, round, pricing, 1)
  expect(ballotIn(own)).toEqual({ [delivery]: 2, [pricing]: 1 })
})

test('more dots than the budget are refused and change nothing', () => {
  const own = new Y.Doc()
  giveDots(own, round, delivery, 2)
  expect(giveDots(own, round, pricing, 2)).toEqual({ ok: false, failure: 'overBudget' })
  expect(ballotIn(own)).toEqual({ [delivery]: 2 })
})

test('a theme without dots is not named on the ballot, and no theme has fewer than none', () => {
  const own = new Y.Doc()
  giveDots(own, round, delivery, 1)
  giveDots(own, round, delivery, -1)
  expect(ballotIn(own)).toEqual({})
})

test('a second round leaves the first ballot as it was', () => {
  const own = new Y.Doc()
  giveDots(own, round, delivery, 3)
  giveDots(own, { ...round, round: 2 }, pricing, 3)
  expect(ballotIn(own)).toEqual({ [delivery]: 3 })
})
