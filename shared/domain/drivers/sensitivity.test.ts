import { expect, test } from 'vitest'
import { driverId, input, product, templateTree, treeOf } from './builders.ts'
import { sensitivity } from './sensitivity.ts'

test('one natural step: a point of utilisation, one percent of heads and of the rate', () => {
  const { drivers, idNamed } = templateTree('techServices')
  const heads = 8_400_000 / 186_001.92
  const all = sensitivity(drivers, idNamed('revenue'), new Map([[idNamed('heads'), heads]]))
  const of = (name: string) => all.find(({ driverId: id }) => id === idNamed(name))
  expect(of('utilisation')).toMatchObject({ kind: 'point', step: 0.01, effect: expect.closeTo(8_400_000 / 72, 3) })
  expect(of('rate')).toMatchObject({
    kind: 'percentOfValue',
    step: expect.closeTo(1.56, 9),
    effect: expect.closeTo(84_000, 3),
  })
  expect(of('heads')).toMatchObject({ kind: 'percentOfValue', effect: expect.closeTo(84_000, 3) })
  expect(all[0]?.driverId).toBe(idNamed('utilisation'))
  expect(all).toHaveLength(4)
})

test('one whole lead is worth 20,000 of bookings', () => {
  const { drivers, idNamed } = templateTree('techServices')
  const lead = sensitivity(drivers, idNamed('bookings')).find(({ driverId: id }) => id === idNamed('leads'))
  expect(lead).toMatchObject({ kind: 'one', step: 1, effect: expect.closeTo(20_000, 4) })
})

test('what can not be worked out is null, not a number', () => {
  const drivers = treeOf({ root: product('a', 'b'), a: input(3), b: {} })
  expect(sensitivity(drivers, driverId('root')).map(({ effect }) => effect)).toEqual([null, null])
})
