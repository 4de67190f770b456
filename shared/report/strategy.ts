import { groupBy } from '#shared/domain/groupBy.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

export type NumberedKeyResult = {
  /** `2.1` for the company's second objective's first key result, `B2.1` for that of the second unit. */
  readonly number: string
  readonly keyResult: Entry<'keyResults'>
}

export type ObjectiveBranch = {
  readonly number: string
  /** `null` gathers key results whose objective is gone: they are printed, never dropped. */
  readonly objective: Entry<'objectives'> | null
  readonly keyResults: readonly NumberedKeyResult[]
}

export type PriorityBranch = {
  readonly number: string
  /** `null` gathers company objectives that serve no priority. */
  readonly priority: Entry<'priorities'> | null
  readonly objectives: readonly ObjectiveBranch[]
}

export type UnitBranch = {
  /** A letter, `B` for the second unit: it stands before the numbers of its objectives. */
  readonly code: string
  /** `null` gathers what belongs to a unit that is gone. */
  readonly unit: Entry<'units'> | null
  readonly objectives: readonly ObjectiveBranch[]
}

/** The board's OKRs as a tree, in the order in which people placed them. */
export type Strategy = {
  readonly priorities: readonly PriorityBranch[]
  readonly company: readonly ObjectiveBranch[]
  /** Every unit but the company itself, also those without objectives. */
  readonly units: readonly UnitBranch[]
}

export function readStrategy(board: BoardSnapshot): Strategy {
  const keyResultsOf = groupBy(inOrder(board.keyResults.values()), (keyResult): string => keyResult.objectiveId)
  const objectivesOf = groupBy(inOrder(board.objectives.values()), (objective): string => objective.unitId)
  const adrift = groupBy(
    inOrder(board.keyResults.values()).filter(({ objectiveId }) => !board.objectives.has(objectiveId)),
    (keyResult): string => keyResult.unitId,
  )
  const branchesOf = (unitId: string, code: string): readonly ObjectiveBranch[] => {
    const branches = (objectivesOf.get(unitId) ?? []).map((objective, index) =>
      branch(`${code}${index + 1}`, objective, keyResultsOf.get(objective.id) ?? []),
    )
    const left = adrift.get(unitId)
    return left ? [...branches, branch(`${code}${branches.length + 1}`, null, left)] : branches
  }

  const company = branchesOf(companyUnitId, '')
  const units = inOrder(board.units.values()).filter(({ id }) => id !== companyUnitId)
  const known = new Set<string>([companyUnitId, ...units.map(({ id }) => id)])
  const gone = [...new Set([...objectivesOf.keys(), ...adrift.keys()])].filter((id) => !known.has(id)).sort()
  return {
    priorities: branchesOfPriorities(board, company),
    company,
    units: [...units, ...gone].map((unitOrId, index) => {
      const code = unitCode(index)
      if (typeof unitOrId === 'string') return { code, unit: null, objectives: branchesOf(unitOrId, code) }
      return { code, unit: unitOrId, objectives: branchesOf(unitOrId.id, code) }
    }),
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A to Z, then AA, AB, as spreadsheets name their columns. */
function unitCode(index: number): string {
  const last = letters[index % letters.length] ?? ''
  return index < letters.length ? last : unitCode(Math.floor(index / letters.length) - 1) + last
}

function branch(
  number: string,
  objective: Entry<'objectives'> | null,
  keyResults: readonly Entry<'keyResults'>[],
): ObjectiveBranch {
  const numbered = keyResults.map((keyResult, index) => ({ number: `${number}.${index + 1}`, keyResult }))
  return { number, objective, keyResults: numbered }
}

function branchesOfPriorities(board: BoardSnapshot, company: readonly ObjectiveBranch[]): readonly PriorityBranch[] {
  const priorities = inOrder(board.priorities.values())
  const known = new Set<string>(priorities.map(({ id }) => id))
  const serves = (branch: ObjectiveBranch, id: string) => branch.objective?.priorityId === id
  const rest = company.filter(({ objective }) => !known.has(objective?.priorityId ?? ''))
  return [
    ...priorities.map((priority, index) => ({
      number: String(index + 1),
      priority,
      objectives: company.filter((branch) => serves(branch, priority.id)),
    })),
    ...(rest.length > 0 ? [{ number: '', priority: null, objectives: rest }] : []),
  ]
}
