import { companyUnitId } from '#shared/ids.ts'
import type { RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { sampleBoard } from './sampleBoard.ts'
import { entries, sampleId } from './sampleRecords.ts'

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
const place = (index: number): string => `a${String(index).padStart(4, '0')}`

/** Many units with two objectives each; the key results are spread evenly over them, and each feeds the company's. */
export function largeBoard(unitCount: number, keyResultCount: number): BoardSnapshot {
  const objectiveCount = unitCount * 2
  const company = sampleBoard().units.get(companyUnitId)
  const units: { [id: string]: RecordOf<'units'> } = company ? { [companyUnitId]: company } : {}
  for (const index of numbered(unitCount)) {
    units[`unit${place(index)}`] = {
      name: `Unit ${index + 1}`,
      kind: 'business',
      parent: companyUnitId,
      order: place(index),
    }
  }
  const objectives: { [id: string]: RecordOf<'objectives'> } = {}
  for (const index of numbered(objectiveCount)) {
    objectives[`objective${place(index)}`] = {
      text: `Objective ${index + 1}: make this part of the company noticeably better for clients`,
      unitId: sampleId(`unit${place(Math.floor(index / 2))}`),
      order: place(index),
    }
  }
  const keyResults: { [id: string]: RecordOf<'keyResults'> } = {}
  const links: { [id: string]: RecordOf<'links'> } = {}
  for (const index of numbered(keyResultCount)) {
    const objective = index % objectiveCount
    keyResults[`result${place(index)}`] = {
      objectiveId: sampleId(`objective${place(objective)}`),
      unitId: sampleId(`unit${place(Math.floor(objective / 2))}`),
      text: `Key result ${index + 1}: raise what we measure here and keep it there for a quarter`,
      metric: `Metric ${index + 1}`,
      measure: 'count',
      baseline: index,
      target: index + 100,
      baselineQuality: 'measured',
      baselineMethod: 'Counted from the records of the last twelve months',
      evidence: 'The dashboard of the unit',
      owner: `Owner ${index + 1}`,
      due: '2027-09-30',
      kind: 'committed',
      order: place(index),
    }
    links[`link${place(index)}`] = {
      from: sampleId(`result${place(index)}`),
      to: sampleId('kr12'),
      kind: 'contributes',
      amount: 0.1,
    }
  }
  const sample = sampleBoard()
  return {
    ...sample,
    units: entries<'units'>(units),
    objectives: new Map([...companyOnly(sample.objectives), ...entries<'objectives'>(objectives)]),
    keyResults: new Map([...companyOnly(sample.keyResults), ...entries<'keyResults'>(keyResults)]),
    links: entries<'links'>(links),
    dependencies: new Map(),
  }
}

const companyOnly = <Entry extends { readonly unitId: string }>(records: ReadonlyMap<string, Entry>) =>
  [...records].filter(([, { unitId }]) => unitId === companyUnitId)
