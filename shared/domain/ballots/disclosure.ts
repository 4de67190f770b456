import { groupBy } from '#shared/domain/groupBy.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { limits } from '#shared/limits.ts'
import type { CastBallot } from './castBallot.ts'

type Row = readonly number[]

/**
 * Whether the published sums (the total and one per group) can be added and subtracted so that what remains is the vote
 * of one or two people. Unit and role overlap: all leads but one from Sales, less all of Sales, is that one lead.
 * Ballots of the same unit and role always appear together, so they count as one column.
 */
export function canIsolate(ballots: readonly CastBallot[], groups: readonly (readonly CastBallot[])[]): boolean {
  const columns = [...groupBy(ballots, (ballot) => JSON.stringify([ballot.unitId, ballot.role])).values()]
  const rowOf = (members: readonly CastBallot[]): Row => {
    const set = new Set(members)
    return columns.map(([first]) => (first && set.has(first) ? 1 : 0))
  }
  const basis = reducedBasis([ballots, ...groups].map(rowOf))
  const unit = (indices: readonly number[]): Row => columns.map((_, index) => (indices.includes(index) ? 1 : 0))
  const small = columns.flatMap((column, index) => (column.length < limits.fewestBallotsShown ? [index] : []))
  const single = small.filter((index) => columns[index]?.length === 1)
  const pairs = single.flatMap((one, at) => single.slice(at + 1).map((other) => [one, other]))
  return [...small.map((index) => [index]), ...pairs].some((indices) => isSpanned(unit(indices), basis))
}

type Pivot = { readonly at: number; readonly row: Row }

/** Gaussian elimination: each row has a 1 where all the later ones have a 0. */
function reducedBasis(rows: readonly Row[]): readonly Pivot[] {
  const basis: Pivot[] = []
  for (const row of rows) {
    const rest = reduce(row, basis)
    const at = rest.findIndex((value) => Math.abs(value) > thresholds.roundingSlack)
    if (at < 0) continue
    const scale = rest[at] ?? 1
    basis.push({ at, row: rest.map((value) => value / scale) })
  }
  return basis
}

const isSpanned = (row: Row, basis: readonly Pivot[]): boolean =>
  reduce(row, basis).every((value) => Math.abs(value) <= thresholds.roundingSlack)

function reduce(row: Row, basis: readonly Pivot[]): Row {
  return basis.reduce((rest, pivot) => {
    const factor = rest[pivot.at] ?? 0
    if (Math.abs(factor) <= thresholds.roundingSlack) return rest
    return rest.map((value, index) => value - factor * (pivot.row[index] ?? 0))
  }, row)
}
