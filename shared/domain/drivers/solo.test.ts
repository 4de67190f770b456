import { expect, test } from 'vitest'
import { templateTree } from './builders.ts'
import { leversOf, soloValues } from './solo.ts'

const { drivers, idNamed } = templateTree('techServices')

test('template A: alone, heads would need 50.84; utilisation, rate and realisation break their bounds', () => {
  const solo = soloValues({ drivers, rootId: idNamed('revenue'), target: 8_400_000 })
  const shown = solo.map(({ driverId, solution }) => {
    if (!solution.ok) throw new Error(solution.failure.code)
    const broken = solution.value.warnings.find((warning) => warning.rule === 'F-BOUND')
    return [driverId, Number(solution.value.exact.toFixed(4)), broken?.numbers.bound ?? null]
  })
  expect(shown).toEqual([
    [idNamed('heads'), 50.8351, null],
    [idNamed('utilisation'), 0.8642, 0.78],
    [idNamed('rate'), 190.6318, 165],
    [idNamed('realisation'), 1.1438, 0.95],
  ])
})

test('a locked lever is asked too, and says that it is locked', () => {
  const solo = soloValues({ drivers, rootId: idNamed('revenue'), target: 8_400_000 })
  const realisation = solo.find(({ driverId }) => driverId === idNamed('realisation'))?.solution
  expect(realisation?.ok && realisation.value.warnings.map((warning) => warning.rule)).toContain('F-LOCK')
})

test('the levers of a root are its inputs that may move, in their order; constants are not', () => {
  expect(leversOf(drivers, idNamed('bookings')).map((lever) => lever.name)).toEqual([
    'dealSize',
    'winRate',
    'leads',
    'leadConversion',
  ])
})
