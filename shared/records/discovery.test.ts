import * as v from 'valibot'
import { expect, it } from 'vitest'
import { tallySchema } from './discovery.ts'
import { controlSchema } from './room.ts'

const older = { round: 1, dotsPerBallot: 4 }
const counted = { ballots: 2, voters: 3, dots: {}, spread: {}, closedAt: 1 }
const here = { phase: 'priorities', step: 1, openedUnits: [], offeredUnits: [] }

it('a round of an older board was voted by dots, with the budget it named', () => {
  const control = v.parse(controlSchema, { ...here, ballot: { ...older, state: 'open', openedAt: 1 } })
  expect(control.ballot).toMatchObject({ method: 'dots', budget: 4, dotsPerBallot: 4 })
  expect(v.parse(tallySchema, { ...older, ...counted })).toMatchObject({ method: 'dots', budget: 4, dotsPerBallot: 4 })
})

it('the budget of a round counts, not the name it had before', () => {
  expect(v.parse(tallySchema, { ...older, ...counted, method: 'dots', budget: 6 })).toMatchObject({ budget: 6 })
})
