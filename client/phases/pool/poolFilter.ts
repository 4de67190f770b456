import type { PooledSticky } from '#shared/domain/pool.ts'
import type { Quadrant } from '#shared/records/discovery.ts'

/** What is shown of the pool; empty strings show all. */
export type PoolFilter = {
  readonly quadrant: Quadrant | ''
  readonly unitId: string
  readonly search: string
}

export const showAll: PoolFilter = { quadrant: '', unitId: '', search: '' }

export const isFiltering = ({ quadrant, unitId, search }: PoolFilter): boolean =>
  quadrant !== '' || unitId !== '' || search.trim() !== ''

/** A sticky is also found by those that say the same behind it. Every word of the search must occur. */
export function matchesFilter({ sticky, same }: PooledSticky, { quadrant, unitId, search }: PoolFilter): boolean {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return [sticky, ...same].some(
    (one) =>
      (quadrant === '' || one.quadrant === quadrant) &&
      (unitId === '' || one.unitId === unitId) &&
      words.every((word) => plain(one.text).includes(word)),
  )
}

/** Without case and accents: `resume` finds `Résumé`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
