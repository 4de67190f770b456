import { companyUnitId } from '#shared/ids.ts'
import type { RecordOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { sampleKeyResults, sampleLinks, sampleObjectives } from './sampleOkrs.ts'
import { entries, sampleId } from './sampleRecords.ts'
import { samplePriorities, sampleStickies, sampleTally, sampleThemes } from './sampleThemes.ts'

/** Thursday, the day after the sample company's off-site. */
export const sampleToday = '2026-11-26'
const wednesdayEvening = Date.UTC(2026, 10, 25, 17, 30)

/**
 * Kestrel, a tech-services firm of 64 people after two days of off-site: 5 units, 2 priorities, 3 company objectives
 * with 10 key results, the units' own OKRs, decisions and signatures, and names in four scripts.
 */
export function sampleBoard(changes: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return {
    stickies: sampleStickies(),
    themes: sampleThemes(),
    tallies: new Map([['round001', sampleTally]]),
    priorities: samplePriorities(),
    vision: {
      statement:
        'By 2029 Kestrel is the first call for mid-sized European manufacturers that want to run their plants on their own data: 120 people, half of the revenue recurring, and no client that makes up more than a tenth of it.',
    },
    targets: entries<'targets'>({
      targetRevenue: {
        name: 'Revenue 2027',
        measure: 'currency',
        baseline: 6_609_600,
        value: 8_400_000,
        due: '2027-12-31',
        driverId: sampleId('driverRevenue'),
        balancingDriverId: sampleId('driverHeads'),
        order: 'a0',
      },
      targetNewLogos: {
        name: 'Deals with new clients',
        measure: 'count',
        baseline: 13,
        value: 21,
        due: '2027-12-31',
        driverId: sampleId('driverDeals'),
        balancingDriverId: sampleId('driverLeads'),
        order: 'a1',
      },
    }),
    drivers: sampleDrivers(),
    objectives: sampleObjectives(),
    keyResults: sampleKeyResults(),
    links: sampleLinks(),
    dependencies: sampleDependencies(),
    decisions: sampleDecisions(),
    initiatives: new Map(),
    checkIns: new Map(),
    comments: new Map(),
    agenda: new Map(),
    parkingLot: new Map(),
    control: { phase: 'commit', step: 214, openedUnits: [], offeredUnits: [] },
    settings: {
      title: 'Kestrel strategy off-site 2027',
      company: 'Kestrel Digital Services',
      sector: 'services',
      headCount: 64,
      currency: 'EUR',
      purpose:
        'Agree on the two things that matter most in 2027 and on the numbers by which we will know, so that every unit leaves with an offer it believes in.',
      success: 'Every lead signs, and a person who was not in the room can retell the strategy in two minutes.',
      values: '',
      rituals: '',
      preparation: '',
      cycleName: 'Year 2027',
      cycleStart: '2027-01-01',
      cycleEnd: '2027-12-31',
    },
    units: sampleUnits(),
    roster: sampleRoster(),
    progress: new Map(),
    signatures: new Map(),
    ...changes,
  }
}

const sampleUnits = () =>
  entries<'units'>({
    [companyUnitId]: { name: 'Kestrel Digital Services', kind: 'company', leadId: sampleId('personCeo'), order: 'a0' },
    unitDelivery: unit('Cloud Delivery', 'business', 'personDelivery', 'a1'),
    unitData: unit('Data & AI', 'business', 'personData', 'a2'),
    unitSales: unit('Sales and Marketing', 'business', 'personSales', 'a3'),
    unitPeople: unit('People and Talent', 'team', 'personPeople', 'a4'),
    unitPlatform: unit('Platform Engineering', 'platform', 'personPlatform', 'a5'),
  })

const unit = (name: string, kind: 'business' | 'team' | 'platform', lead: string, order: string) => ({
  name,
  kind,
  parent: companyUnitId,
  leadId: sampleId<'participant'>(lead),
  order,
})

const sampleRoster = () =>
  entries<'roster'>({
    personHost: { name: 'Marta Oliveira', role: 'facilitator' },
    personCeo: { name: 'Ελένη Παπαδοπούλου', role: 'ceo', unitId: companyUnitId },
    personDelivery: { name: 'Łukasz Świątek', role: 'lead', unitId: sampleId('unitDelivery') },
    personData: { name: 'Jürgen Großmann', role: 'lead', unitId: sampleId('unitData') },
    personSales: { name: 'Nguyễn Thị Hồng Hạnh', role: 'lead', unitId: sampleId('unitSales') },
    personPeople: { name: 'Amara Okafor', role: 'lead', unitId: sampleId('unitPeople') },
    personPlatform: { name: 'Siân O’Connor', role: 'lead', unitId: sampleId('unitPlatform') },
    personAnna: { name: 'Anna Kowalczyk', role: 'participant', unitId: sampleId('unitDelivery') },
    personDmytro: { name: 'Дмитро Шевченко', role: 'participant', unitId: sampleId('unitDelivery') },
    personIda: { name: 'Ida Lindqvist', role: 'participant', unitId: sampleId('unitSales') },
    personTom: { name: 'Tomás Ferreira', role: 'participant', unitId: sampleId('unitData') },
    personWall: { name: 'Wall', role: 'wall' },
  })

/** Template A: revenue = heads × hours × utilisation × list rate × realisation, and the way from leads to deals. */
const sampleDrivers = () =>
  entries<'drivers'>({
    driverRevenue: {
      name: 'Revenue',
      measure: 'currency',
      operator: 'product',
      inputs: ['driverHeads', 'driverHours', 'driverUtilisation', 'driverRate', 'driverRealisation'].map(
        sampleId<'driver'>,
      ),
      role: 'root',
      order: 'a0',
    },
    driverHeads: {
      ...input('Average billable heads', 'count', 40, 'a1'),
      max: 52,
      boundReason: 'Hiring more than a head a month has never worked',
      owner: 'Amara Okafor',
    },
    driverHours: { ...input('Hours per head and year', 'ratio', 1_800, 'a2'), role: 'constant' },
    driverUtilisation: {
      ...input('Utilisation', 'percent', 0.68, 'a3'),
      plan: 0.72,
      max: 0.78,
      owner: 'Łukasz Świątek',
    },
    driverRate: { ...input('List rate per hour', 'currency', 150, 'a4'), plan: 156, max: 165 },
    driverRealisation: { ...input('Realisation', 'percent', 0.9, 'a5'), plan: 0.92, locked: true },
    driverDeals: {
      name: 'Deals with new clients',
      measure: 'count',
      whole: true,
      operator: 'product',
      inputs: ['driverOpportunities', 'driverWinRate'].map(sampleId<'driver'>),
      role: 'root',
      order: 'b0',
    },
    driverOpportunities: {
      name: 'Opportunities',
      measure: 'count',
      whole: true,
      operator: 'product',
      inputs: ['driverLeads', 'driverQualified'].map(sampleId<'driver'>),
      role: 'derived',
      order: 'b1',
    },
    driverWinRate: input('Win rate', 'percent', 0.25, 'b2'),
    driverLeads: { ...input('Leads', 'count', 260, 'b3'), whole: true, baselineQuality: 'estimated' },
    driverQualified: input('Leads that become opportunities', 'percent', 0.2, 'b4'),
  })

const input = (name: string, measure: 'currency' | 'count' | 'percent' | 'ratio', baseline: number, order: string) =>
  ({
    name,
    measure,
    operator: 'input',
    inputs: [],
    role: 'lever',
    baseline,
    baselineQuality: 'measured',
    baselineMethod: 'Time sheets and invoices, twelve months to October 2026',
    order,
  }) satisfies RecordOf<'drivers'>

const sampleDependencies = () =>
  entries<'dependencies'>({
    dependencyOne: {
      fromUnitId: sampleId('unitDelivery'),
      toUnitId: sampleId('unitPlatform'),
      keyResultId: sampleId('krDelivery1'),
      what: 'A standard landing zone that a project team can set up in a day',
      neededBy: '2027-03-31',
      status: 'accepted',
      answeredBy: 'Siân O’Connor',
      answeredAt: wednesdayEvening,
      order: 'a0',
    },
    dependencyTwo: {
      fromUnitId: sampleId('unitSales'),
      toUnitId: sampleId('unitData'),
      what: 'Two reference stories with numbers a manufacturer believes',
      neededBy: '2027-04-30',
      status: 'countered',
      offeredBy: '2027-05-31',
      answeredBy: 'Jürgen Großmann',
      answeredAt: wednesdayEvening,
      order: 'a1',
    },
    dependencyThree: {
      fromUnitId: sampleId('unitPeople'),
      toUnitId: sampleId('unitSales'),
      what: 'The order book by skill, four quarters ahead, every month',
      neededBy: '2027-02-28',
      status: 'requested',
      order: 'a2',
    },
  })

const sampleDecisions = () =>
  entries<'decisions'>({
    decisionOne: {
      finding: 'GAP-SUM-kr11____',
      rule: 'GAP-SUM',
      choice: 'accepted',
      reason: 'The rest comes from rate rises that are signed already; we look again in March.',
      decidedBy: 'Ελένη Παπαδοπούλου',
      decidedAt: wednesdayEvening,
      question: 'The units’ contributions to “Raise revenue” add up to less than the change it needs.',
    },
    decisionTwo: {
      finding: 'OVER-METRIC-1',
      rule: 'OVER-METRIC',
      choice: 'fixed',
      reason: 'Delivery leads utilisation, Data & AI contributes; both report one number.',
      decidedBy: 'Marta Oliveira',
      decidedAt: wednesdayEvening,
      question: 'Cloud Delivery and Data & AI both claim utilisation in the same months.',
    },
  })

/** Five leads and the CEO have signed the content with this hash; one voices a concern, one dissents. */
export const sampleSignatures = (hash: string): BoardSnapshot['signatures'] =>
  new Map(
    [
      signature('personCeo', 'Ελένη Παπαδοπούλου', companyUnitId, 'commit', 'I stand behind every line of this.', hash),
      signature('personDelivery', 'Łukasz Świątek', 'unitDelivery', 'commit', '', hash),
      signature('personSales', 'Nguyễn Thị Hồng Hạnh', 'unitSales', 'commit', '', hash),
      signature(
        'personData',
        'Jürgen Großmann',
        'unitData',
        'concern',
        'Two senior people leave in spring. If we can’t replace them by May, the recurring offer slips a quarter.',
        hash,
      ),
      signature('personPeople', 'Amara Okafor', 'unitPeople', 'dissent', 'Twelve hires need a recruiter more.', 'old'),
    ].map((record) => [record.participantId, record]),
  )

const signature = (
  participant: string,
  name: string,
  unitName: string,
  choice: RecordOf<'signatures'>['choice'],
  words: string,
  hash: string,
): RecordOf<'signatures'> => ({
  participantId: sampleId(participant),
  name,
  unitId: sampleId(unitName),
  choice,
  words,
  hash,
  at: wednesdayEvening,
})
