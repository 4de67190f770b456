import type { UnitId } from '#shared/ids.ts'
import type { CollectionName } from '#shared/records/collections.ts'

/** Whose a sample record is: its unit, another one, and who signed it. */
export type Owner = {
  readonly unitId: UnitId
  readonly otherUnitId: UnitId
  readonly authorId: string
  readonly authorName: string
}

/** The records that samples are put under; each unit has one of each. */
export const objectiveOf = (unitId: string) => `objective_${unitId}`
export const keyResultOf = (unitId: string) => `keyresult_${unitId}`

type Fields = { readonly [field: string]: unknown }

/** A sound record for every collection there is; one without a sample doesn't compile. */
export const samples: { readonly [Name in CollectionName]: (owner: Owner) => Fields } = {
  stickies: ({ unitId, authorId }) => ({
    quadrant: 'strength',
    text: 'Known',
    order: 'a',
    unitId,
    author: authorId,
    theme: 'theme000',
  }),
  notes: () => ({ quadrant: 'strength', text: 'Known', order: 'a' }),
  themes: () => ({ name: 'Pricing', order: 'a' }),
  ballots: () => ({ theme000: 1 }),
  tallies: () => ({ round: 1 }),
  priorities: () => ({ title: 'North', rationale: 'Why', themeIds: ['theme000'], order: 'a' }),
  vision: () => ({ statement: 'Up' }),
  targets: () => ({ name: 'Revenue', measure: 'currency', order: 'a' }),
  drivers: () => ({ name: 'Heads', measure: 'count', operator: 'input', inputs: [], role: 'lever', order: 'a' }),
  objectives: ({ unitId }) => ({ text: 'Win', unitId, endsOn: '2027-12-31', order: 'a' }),
  keyResults: ({ unitId }) => ({ text: 'Deals', unitId, objectiveId: objectiveOf(unitId), target: 1, order: 'a' }),
  links: ({ unitId, otherUnitId }) => ({
    from: keyResultOf(unitId),
    to: keyResultOf(otherUnitId),
    kind: 'contributes',
    amount: 1,
  }),
  dependencies: ({ unitId, otherUnitId }) => ({
    fromUnitId: unitId,
    toUnitId: otherUnitId,
    what: 'Two developers',
    status: 'requested',
    order: 'a',
  }),
  decisions: ({ authorName }) => ({
    finding: 'GAP',
    rule: 'GAP-SUM',
    choice: 'accepted',
    reason: 'We know',
    decidedBy: authorName,
    decidedAt: 1,
  }),
  initiatives: ({ unitId }) => ({
    keyResultId: keyResultOf(unitId),
    unitId,
    text: 'Call',
    status: 'planned',
    order: 'a',
  }),
  checkIns: ({ unitId, authorName }) => ({
    keyResultId: keyResultOf(unitId),
    unitId,
    on: '2027-01-01',
    value: 1,
    confidence: 5,
    note: 'Going well',
    by: authorName,
    createdAt: 1,
  }),
  comments: ({ authorId }) => ({ subject: 'anything', text: 'Too high', author: authorId, createdAt: 1 }),
  agenda: () => ({ day: 1, title: 'Start', minutes: 5, script: 'Welcome', order: 'a' }),
  parkingLot: () => ({ text: 'Later', order: 'a' }),
  control: () => ({}),
  settings: () => ({ title: 'Strategy' }),
  units: () => ({ name: 'Another', kind: 'team', order: 'a' }),
  roster: () => ({ name: 'Nobody', role: 'observer' }),
  progress: () => ({ counts: {}, isReady: false, objectives: 0, keyResults: 0 }),
  signatures: () => ({ choice: 'commit', words: '', hash: '', at: 1 }),
}

/** A plain field of each collection that says nothing of whose the record is. */
export const plainField: { readonly [Name in CollectionName]: string } = {
  stickies: 'theme',
  notes: 'order',
  themes: 'name',
  ballots: '',
  tallies: '',
  priorities: 'title',
  vision: 'motto',
  targets: 'name',
  drivers: 'name',
  objectives: 'endsOn',
  keyResults: 'target',
  links: 'amount',
  dependencies: 'what',
  decisions: 'reason',
  initiatives: 'text',
  checkIns: 'note',
  comments: 'text',
  agenda: 'title',
  parkingLot: 'text',
  control: 'phase',
  settings: 'title',
  units: 'name',
  roster: 'role',
  progress: '',
  signatures: '',
}
