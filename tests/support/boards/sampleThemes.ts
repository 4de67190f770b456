import type { RecordOf } from '#shared/records/collections.ts'
import { entries, sampleId } from './sampleRecords.ts'

const themeNames = {
  themeFocus: 'A clear offer for manufacturers',
  themeUtilisation: 'Planning and utilisation',
  themePeople: 'Finding and keeping senior people',
  themePrice: 'Prices and the shape of our contracts',
  themePipeline: 'A pipeline beyond three clients',
  themePlatform: 'Building the same thing twice',
}

export const sampleThemes = () =>
  entries<'themes'>(
    Object.fromEntries(Object.entries(themeNames).map(([id, name], index) => [id, { name, order: `a${index}` }])),
  )

const dots = [23, 19, 14, 9, 12, 7]
export const sampleTally: RecordOf<'tallies'> = {
  round: 1,
  method: 'dots',
  budget: 7,
  dotsPerBallot: 7,
  ballots: 12,
  voters: 12,
  dots: Object.fromEntries(Object.keys(themeNames).map((id, index) => [sampleId(id), dots[index] ?? 0])),
  spread: {},
  closedAt: Date.UTC(2026, 10, 24, 15),
}

export const samplePriorities = () =>
  entries<'priorities'>({
    priorityFocus: {
      title: 'Become the manufacturer’s first call',
      rationale:
        'Seven of our ten best projects were for mid-sized manufacturers, and the market is asking for what we already do well. We say no too rarely: three large clients decide our year.',
      themeIds: ['themeFocus', 'themePipeline', 'themePrice'].map(sampleId<'theme'>),
      order: 'a0',
    },
    priorityPeople: {
      title: 'Grow without burning out',
      rationale:
        'We lose margin to poor planning and people to overload. Planning better and building shared parts once pays for the growth.',
      themeIds: ['themeUtilisation', 'themePeople', 'themePlatform'].map(sampleId<'theme'>),
      order: 'a1',
    },
  })

const notes: readonly (readonly [string, string, RecordOf<'stickies'>['quadrant'], string])[] = [
  ['themeFocus', 'unitSales', 'strength', 'Seven of our ten best references are manufacturers'],
  ['themeFocus', 'unitSales', 'weakness', 'Our website says we do everything for everyone'],
  ['themeFocus', 'unitDelivery', 'strength', 'We speak the language of the shop floor; clients say so unasked'],
  ['themeFocus', 'unitData', 'opportunity', 'EU data act: plants must open their machine data from 2027'],
  ['themeFocus', 'unitData', 'opportunity', 'Predictive maintenance budgets double in the Mittelstand (VDMA survey)'],
  ['themeFocus', 'unitPlatform', 'weakness', 'Every project invents its own plant connector'],
  ['themeUtilisation', 'unitDelivery', 'weakness', 'Utilisation of 68 % because the bench is planned in a spreadsheet'],
  ['themeUtilisation', 'unitDelivery', 'weakness', 'Projects start two weeks late on average, waiting for access'],
  ['themeUtilisation', 'unitPeople', 'weakness', 'Nobody knows who is free next month'],
  ['themeUtilisation', 'unitData', 'strength', 'Data team runs at 76 % with weekly planning'],
  ['themePeople', 'unitPeople', 'threat', 'Senior engineers are paid 15 % more by product companies'],
  ['themePeople', 'unitPeople', 'weakness', 'Nine of 64 left last year, five of them seniors'],
  ['themePeople', 'unitDelivery', 'weakness', 'The same four people rescue every late project'],
  ['themePeople', 'unitData', 'opportunity', 'The university in Łódź wants a joint master’s programme'],
  ['themePrice', 'unitSales', 'weakness', 'Rates were last raised in 2023'],
  ['themePrice', 'unitSales', 'opportunity', 'Clients ask for fixed monthly operation instead of day rates'],
  ['themePrice', 'unitDelivery', 'weakness', 'Ten percent of the hours we work are never invoiced'],
  ['themePipeline', 'unitSales', 'threat', 'Three clients make up 58 % of revenue'],
  ['themePipeline', 'unitSales', 'weakness', '260 leads a year, most by chance and from friends'],
  [
    'themePipeline',
    'unitData',
    'strength',
    'Talks at trade fairs bring the best leads: one in three becomes a meeting',
  ],
  ['themePlatform', 'unitPlatform', 'weakness', 'Four monitoring stacks for nine clients'],
  ['themePlatform', 'unitPlatform', 'strength', 'Landing zone of project Vulcan could be a product'],
  ['themePlatform', 'unitDelivery', 'weakness', 'Six weeks of set-up before the first line of a client’s code'],
]

export const sampleStickies = () =>
  entries<'stickies'>({
    ...Object.fromEntries(
      notes.map(([theme, unit, quadrant, text], index) => [
        `sticky${String(index).padStart(2, '0')}`,
        { quadrant, text, unitId: sampleId<'unit'>(unit), theme: sampleId<'theme'>(theme), order: `a${index + 10}` },
      ]),
    ),
    stickyMerged: {
      quadrant: 'weakness',
      text: 'We don’t know who is free when',
      unitId: sampleId('unitDelivery'),
      theme: sampleId('themeUtilisation'),
      mergedInto: sampleId('sticky08'),
      order: 'b0',
    },
    stickyTray: {
      quadrant: 'threat',
      text: 'The office lease ends in 2028',
      unitId: sampleId('unitPeople'),
      trayReason: 'Not a question of this year; goes to the board meeting in June.',
      order: 'b1',
    },
  })
