import { type Placed, placeKeyResult, type Surroundings } from '#shared/domain/review/placed.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry, RecordCollection, RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** Boards as plain data, for rules: only what a test names differs from an empty workshop of a 64-person services firm. */
type Records = { readonly [Name in RecordCollection & keyof BoardSnapshot]?: readonly Entry<Name>[] }
type Others = {
  readonly settings?: Partial<RecordOf<'settings'>>
  readonly control?: Partial<RecordOf<'control'>>
  readonly vision?: string
  readonly tallies?: readonly RecordOf<'tallies'>[]
  readonly progress?: { readonly [unitId: string]: RecordOf<'progress'> }
  readonly signatures?: readonly RecordOf<'signatures'>[]
}

export function board(given: Records & Others = {}): BoardSnapshot {
  const byId = <Name extends keyof Records>(name: Name): ReadonlyMap<string, Entry<Name>> =>
    new Map(((given[name] ?? []) as readonly Entry<Name>[]).map((entry) => [entry.id, entry]))
  return {
    stickies: byId('stickies'),
    themes: byId('themes'),
    tallies: new Map((given.tallies ?? []).map((tally) => [String(tally.round), tally])),
    priorities: byId('priorities'),
    vision: given.vision === undefined ? null : { statement: given.vision },
    targets: byId('targets'),
    drivers: byId('drivers'),
    objectives: byId('objectives'),
    keyResults: byId('keyResults'),
    links: byId('links'),
    dependencies: byId('dependencies'),
    decisions: byId('decisions'),
    initiatives: byId('initiatives'),
    checkIns: byId('checkIns'),
    comments: byId('comments'),
    agenda: byId('agenda'),
    parkingLot: byId('parkingLot'),
    control: {
      phase: 'alignment',
      step: 0,
      openedUnits: [],
      offeredUnits: [],
      ...given.control,
    },
    settings: {
      title: 'Off-site',
      company: 'Northwind',
      sector: 'services',
      headCount: 64,
      currency: 'EUR',
      purpose: '',
      success: '',
      values: '',
      rituals: '',
      preparation: '',
      cycleName: '2026',
      cycleStart: '2026-01-01',
      cycleEnd: '2026-12-31',
      ...given.settings,
    },
    units: byId('units'),
    roster: byId('roster'),
    progress: new Map(Object.entries(given.progress ?? {})),
    signatures: new Map((given.signatures ?? []).map((signature) => [signature.participantId, signature])),
  }
}

type Fields<Name extends RecordCollection> = { readonly [Field in keyof RecordOf<Name> | 'id']?: unknown }

/** A record with plain strings for ids, which the types would otherwise want branded. */
const entry = <Name extends RecordCollection>(id: string, fields: Fields<Name>): Entry<Name> =>
  ({ order: id, id, ...fields }) as unknown as Entry<Name>

export const company = entry<'units'>(companyUnitId, { name: 'Northwind', kind: 'company' })
export const unit = (id: string, name = id, fields: Fields<'units'> = {}): Entry<'units'> =>
  entry(id, { name, kind: 'business', parent: companyUnitId, ...fields })
export const person = (id: string, fields: Fields<'roster'> = {}): Entry<'roster'> =>
  entry(id, { name: id, role: 'lead', ...fields })
export const sticky = (id: string, fields: Fields<'stickies'> = {}): Entry<'stickies'> =>
  entry(id, { quadrant: 'strength', text: id, ...fields })
export const theme = (id: string, name = id): Entry<'themes'> => entry(id, { name })
export const priority = (id: string, fields: Fields<'priorities'> = {}): Entry<'priorities'> =>
  entry(id, { title: id, rationale: '', themeIds: [], ...fields })
export const target = (id: string, fields: Fields<'targets'> = {}): Entry<'targets'> =>
  entry(id, { name: id, measure: 'currency', ...fields })
export const driver = (id: string, fields: Fields<'drivers'> = {}): Entry<'drivers'> =>
  entry(id, { name: id, measure: 'currency', operator: 'input', inputs: [], role: 'lever', ...fields })
export const objective = (id: string, fields: Fields<'objectives'> = {}): Entry<'objectives'> =>
  entry(id, { text: 'Improve the customer experience', unitId: companyUnitId, ...fields })
export const keyResult = (id: string, fields: Fields<'keyResults'> = {}): Entry<'keyResults'> =>
  entry(id, { objectiveId: 'objective', unitId: companyUnitId, text: id, ...fields })
export const link = (id: string, from: string, to: string, fields: Fields<'links'> = {}): Entry<'links'> => {
  const { order: _order, ...record } = entry<'links'>(id, {
    from,
    to,
    kind: 'contributes',
    ...fields,
  }) as Entry<'links'> & {
    order?: string
  }
  return record
}
export const dependency = (id: string, fields: Fields<'dependencies'> = {}): Entry<'dependencies'> =>
  entry(id, { fromUnitId: 'unit-sales', toUnitId: 'unit-platform', what: 'A login', status: 'requested', ...fields })
export const decision = (id: string, fields: Fields<'decisions'> = {}): Entry<'decisions'> =>
  entry(id, { rule: 'GAP-SUM', choice: 'accepted', reason: 'Agreed', decidedBy: 'Ana', decidedAt: 0, ...fields })
export const checkIn = (id: string, fields: Fields<'checkIns'> = {}): Entry<'checkIns'> =>
  entry(id, {
    keyResultId: 'key-result',
    unitId: companyUnitId,
    on: '2026-03-31',
    value: 0,
    confidence: 5,
    note: '',
    by: 'Ana',
    createdAt: 0,
    ...fields,
  })

/** A key result as rules see it, in the cycle of these boards. */
export const placed = (keyResult: Entry<'keyResults'>, around: Partial<Surroundings> = {}): Placed =>
  placeKeyResult({
    keyResult,
    objective: undefined,
    driver: undefined,
    cycle: { start: '2026-01-01', end: '2026-12-31' },
    ...around,
  })
