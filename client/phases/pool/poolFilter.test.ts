import { expect, test } from 'vitest'
import type { BoardSticky, PooledSticky } from '#shared/domain/pool.ts'
import type { StickyId, UnitId } from '#shared/ids.ts'
import { isFiltering, matchesFilter, showAll } from './poolFilter.ts'

const sales = 'unit-sales' as UnitId
const delivery = 'unit-delivery' as UnitId

const sticky = (text: string, unitId: UnitId): BoardSticky => ({
  id: `sticky-${text}` as StickyId,
  quadrant: 'threat',
  text,
  order: 'a0',
  unitId,
})

const pooled: PooledSticky = {
  sticky: sticky('Fewer résumés per vacancy', sales),
  same: [sticky('Hiring dries up', delivery)],
}

test('words are found in any order, without case and accents', () => {
  expect(matchesFilter(pooled, { ...showAll, search: 'VACANCY resumes' })).toBe(true)
  expect(matchesFilter(pooled, { ...showAll, search: 'vacancy budget' })).toBe(false)
})

test('a sticky is found by what says the same behind it', () => {
  expect(matchesFilter(pooled, { ...showAll, unitId: delivery, search: 'hiring' })).toBe(true)
})

test('all parts of the filter hold for one and the same sticky', () => {
  expect(matchesFilter(pooled, { ...showAll, unitId: sales, search: 'hiring' })).toBe(false)
  expect(matchesFilter(pooled, { ...showAll, quadrant: 'strength' })).toBe(false)
})

test('blanks alone filter nothing', () => {
  expect(isFiltering({ ...showAll, search: '  ' })).toBe(false)
  expect(matchesFilter(pooled, { ...showAll, search: '  ' })).toBe(true)
})
