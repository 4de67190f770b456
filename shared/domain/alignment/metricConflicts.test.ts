import { describe, expect, it } from 'vitest'
import { boardCase } from '#shared/domain/review/boardCase.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { board, driver, objective } from '#tests/support/boards/plainBoard.ts'
import {
  accounts,
  type Given,
  type KeyResultFields,
  newClients,
  revenue,
  sound,
  withResults,
} from '#tests/support/boards/soundBoard.ts'
import { findAlignment } from './findAlignment.ts'

const find = (given: BoardSnapshot) => findAlignment(boardCase(given, '2026-02-01'))
const rulesOf = (given: BoardSnapshot) => find(given).map(({ rule }) => rule)

describe('one metric', () => {
  const claim = (fields: KeyResultFields) =>
    accounts({ metric: 'Utilisation', measure: 'percent', baseline: 0.6, target: 0.7, ...fields })
  const rulesWith = (...results: Given['keyResults'] & object) =>
    rulesOf(board(withResults(revenue(), newClients({ driverId: 'heads' }), ...results)))

  it('a lead and its contributor do not compete', () => {
    const keyResults = [revenue(), newClients({ metric: 'Revenue' }), accounts()]
    expect(rulesOf(board({ ...sound, keyResults }))).toEqual([])
  })

  it('dates that do not touch do not overlap', () => {
    const objectives = [
      ...sound.objectives.slice(0, 2),
      objective('serve', { unitId: 'unit-delivery', startsOn: '2026-10-01', endsOn: '2026-12-31' }),
    ]
    const keyResults = [
      revenue(),
      newClients({ metric: 'Client revenue' }),
      accounts({ metric: 'Client revenue', due: '2026-12-01' }),
    ]
    expect(rulesOf(board({ ...sound, objectives, keyResults }))).toEqual([])
  })

  it('CONF-TARGET: the same driver, the same quarter, other targets', () => {
    const drivers = [driver('heads', { name: 'Utilisation' })]
    const one = claim({ id: 'one', driverId: 'heads' })
    const other = claim({ id: 'other', driverId: 'heads', unitId: 'unit-sales', target: 0.8 })
    const found = find(board({ ...withResults(...sound.keyResults, one, other), drivers }))
    expect(found.map(({ rule }) => rule)).toEqual(['CONF-TARGET', 'OVER-METRIC'])
    expect(found[0]?.evidence).toMatchObject({ variant: 'target', one: 0.7, other: 0.8, measure: 'percent' })
  })

  it('a key result that names a driver’s metric is on the same metric', () => {
    const drivers = [driver('heads', { name: 'Utilisation' })]
    const one = claim({ id: 'one', driverId: 'heads' })
    const other = claim({ id: 'other', unitId: 'unit-sales', metric: 'utilisation' })
    expect(rulesOf(board({ ...withResults(...sound.keyResults, one, other), drivers }))).toEqual(['OVER-METRIC'])
  })

  it('metrics without a name have nothing in common', () => {
    expect(
      rulesWith(claim({ metric: undefined }), claim({ id: 'other', metric: ' – ', unitId: 'unit-sales' })),
    ).not.toContain('OVER-METRIC')
  })
})
