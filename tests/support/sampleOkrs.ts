import { companyUnitId } from '#shared/ids.ts'
import type { RecordOf } from '#shared/workshop/schema/collections.ts'
import { entries, sampleId } from './sampleRecords.ts'

type Measure = NonNullable<RecordOf<'keyResults'>['measure']>

export const sampleObjectives = () =>
  entries<'objectives'>({
    objective1: company('Win the manufacturers who decide for the long run', 'priorityFocus', 'a0'),
    objective2: company('Earn what our work is worth', 'priorityFocus', 'a1'),
    objective3: company('Make Kestrel a place where senior people plan to stay', 'priorityPeople', 'a2'),
    objectiveDelivery: ofUnit('Start every project ready, and keep good people on paid work', 'unitDelivery', 'b0'),
    objectiveData: ofUnit('Turn one-off data projects into operation that clients keep', 'unitData', 'c0'),
    objectiveSales: ofUnit('Fill the pipeline with manufacturers that fit us', 'unitSales', 'd0'),
    objectivePeople: ofUnit('Hire the right seniors and lose none we want to keep', 'unitPeople', 'e0'),
    objectivePlatform: ofUnit('Build the shared parts once, so that projects start in days', 'unitPlatform', 'f0'),
    objectivePlatform2: {
      ...ofUnit('Retire the old build farm before its support ends', 'unitPlatform', 'f1'),
      unalignedByChoice: true,
    },
  })

const company = (text: string, priority: string, order: string): RecordOf<'objectives'> => ({
  text,
  unitId: companyUnitId,
  priorityId: sampleId(priority),
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  order,
})

const ofUnit = (text: string, unit: string, order: string): RecordOf<'objectives'> => ({
  text,
  unitId: sampleId(unit),
  startsOn: '2027-01-01',
  endsOn: '2027-06-30',
  order,
})

const keyResult = (
  objective: string,
  unit: string,
  text: string,
  [metric, measure, baseline, target]: readonly [string, Measure, number, number],
  owner: string,
  due: string,
  kind: RecordOf<'keyResults'>['kind'],
  order: string,
): RecordOf<'keyResults'> => ({
  objectiveId: sampleId(objective),
  unitId: sampleId(unit),
  text,
  metric,
  measure,
  baseline,
  target,
  baselineQuality: 'measured',
  baselineMethod: 'Invoices and time sheets, twelve months to October 2026',
  evidence: 'Controlling dashboard, read on the fifth of the month',
  owner,
  due,
  kind,
  order,
})

const eleni = 'Ελένη Παπαδοπούλου'
const lukasz = 'Łukasz Świątek'
const hanh = 'Nguyễn Thị Hồng Hạnh'

export const sampleKeyResults = () =>
  entries<'keyResults'>({
    kr11: {
      ...keyResult('objective1', companyUnitId, 'Raise revenue with manufacturers and their suppliers', ['Revenue', 'currency', 6_609_600, 8_400_000], eleni, '2027-12-31', 'committed', 'a0'),
      driverId: sampleId('driverRevenue'),
    },
    kr12: {
      ...keyResult('objective1', companyUnitId, 'Close deals with clients we have never worked for', ['Deals with new clients', 'count', 13, 21], hanh, '2027-12-31', 'aspirational', 'a1'),
      driverId: sampleId('driverDeals'),
    },
    kr13: keyResult('objective1', companyUnitId, 'Make us less dependent on our three largest clients', ['Share of revenue of the three largest clients', 'percent', 0.58, 0.42], eleni, '2027-12-31', 'committed', 'a2'),
    kr21: {
      ...keyResult('objective2', companyUnitId, 'Raise utilisation without overtime', ['Utilisation', 'percent', 0.68, 0.72], lukasz, '2027-09-30', 'committed', 'b0'),
      driverId: sampleId('driverUtilisation'),
    },
    kr22: {
      ...keyResult('objective2', companyUnitId, 'Invoice the hours we work', ['Realisation', 'percent', 0.9, 0.92], 'Jürgen Großmann', '2027-06-30', 'committed', 'b1'),
      driverId: sampleId('driverRealisation'),
    },
    kr23: keyResult('objective2', companyUnitId, 'Raise the average list rate', ['List rate per hour', 'currency', 150, 156], hanh, '2027-03-31', 'committed', 'b2'),
    kr24: keyResult('objective2', companyUnitId, 'Grow recurring operation', ['Recurring revenue per month', 'currency', 38_500, 90_000], 'Jürgen Großmann', '2027-12-31', 'aspirational', 'b3'),
    kr31: keyResult('objective3', companyUnitId, 'Keep the seniors we want to keep', ['Seniors who left within twelve months', 'count', 5, 2], 'Amara Okafor', '2027-12-31', 'committed', 'c0'),
    kr32: { ...keyResult('objective3', companyUnitId, 'Hire ahead of the order book', ['Average billable heads', 'count', 40, 45.25], 'Amara Okafor', '2027-10-31', 'committed', 'c1'), driverId: sampleId('driverHeads') },
    kr33: { ...keyResult('objective3', companyUnitId, 'Shorten the time from signature to a working project team', ['Days from signature to first delivery', 'duration', 42, 14], lukasz, '2027-06-30', 'aspirational', 'c2'), baselineQuality: 'estimated' },
    krDelivery1: keyResult('objectiveDelivery', 'unitDelivery', 'Cut the wait between signature and first delivery', ['Days from signature to first delivery', 'duration', 42, 14], lukasz, '2027-06-15', 'committed', 'd0'),
    krDelivery2: keyResult('objectiveDelivery', 'unitDelivery', 'Raise utilisation of the delivery teams', ['Utilisation of Cloud Delivery', 'percent', 0.66, 0.715], 'Anna Kowalczyk', '2027-09-30', 'committed', 'd1'),
    krDelivery3: keyResult('objectiveDelivery', 'unitDelivery', 'Bill the extra wishes of running projects', ['Revenue from change requests', 'currency', 210_000, 650_000], 'Дмитро Шевченко', '2027-12-15', 'committed', 'd2'),
    krData1: keyResult('objectiveData', 'unitData', 'Move finished projects into paid operation', ['Recurring revenue per month', 'currency', 38_500, 90_000], 'Jürgen Großmann', '2027-12-31', 'aspirational', 'e0'),
    krData2: keyResult('objectiveData', 'unitData', 'Publish reference stories with numbers', ['Reference stories with measured effect', 'count', 1, 4], 'Tomás Ferreira', '2027-05-31', 'committed', 'e1'),
    krSales1: keyResult('objectiveSales', 'unitSales', 'Bring in leads from trade fairs and talks', ['Leads', 'count', 260, 420], 'Ida Lindqvist', '2027-09-30', 'committed', 'f0'),
    krSales2: keyResult('objectiveSales', 'unitSales', 'Sign manufacturers we have never worked for', ['Deals with new clients', 'count', 13, 21], hanh, '2027-12-31', 'aspirational', 'f1'),
    krSales3: { ...keyResult('objectiveSales', 'unitSales', 'Win revenue from new manufacturers', ['Revenue from new clients', 'currency', 2_080_000, 3_251_482], hanh, '2027-12-31', 'aspirational', 'f2') },
    krPeople1: keyResult('objectivePeople', 'unitPeople', 'Fill senior positions before the projects start', ['Senior hires in place at project start', 'count', 3, 12], 'Amara Okafor', '2027-10-31', 'committed', 'g0'),
    krPeople2: keyResult('objectivePeople', 'unitPeople', 'Have a growth talk with every senior, twice', ['Seniors with two growth talks', 'percent', 0.2, 1], 'Amara Okafor', '2027-06-30', 'committed', 'g1'),
    krPlatform1: keyResult('objectivePlatform', 'unitPlatform', 'Set up a client’s landing zone in a day', ['Days to set up a landing zone', 'duration', 30, 1], 'Siân O’Connor', '2027-03-15', 'committed', 'h0'),
    krPlatform2: keyResult('objectivePlatform2', 'unitPlatform', 'Move the remaining build pipelines', ['Pipelines on the old farm', 'count', 47, 0], 'Siân O’Connor', '2027-05-31', 'committed', 'h1'),
  })

export const sampleLinks = () =>
  entries<'links'>({
    link1: link('krDelivery3', 'kr11', 440_000),
    link2: link('krSales3', 'kr11', 1_171_482),
    link3: link('krSales2', 'kr12', 8),
    link4: link('krDelivery2', 'kr21', 0.04),
    link5: link('krData1', 'kr24', 51_500),
    link6: link('krDelivery1', 'kr33', 28),
    link7: link('krPeople1', 'kr32', 5.25),
    link8: { from: sampleId('krPlatform1'), to: sampleId('krDelivery1'), kind: 'supports' },
    link9: { from: sampleId('krPlatform1'), to: sampleId('kr33'), kind: 'supports' },
    link10: { from: sampleId('krPeople2'), to: sampleId('kr31'), kind: 'contributes' },
    link11: { from: sampleId('krSales1'), to: sampleId('kr12'), kind: 'supports' },
  })

const link = (from: string, to: string, amount: number): RecordOf<'links'> => ({
  from: sampleId(from),
  to: sampleId(to),
  kind: 'contributes',
  amount,
})
