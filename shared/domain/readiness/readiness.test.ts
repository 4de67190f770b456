import { describe, expect, it } from 'vitest'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import { messages as english } from '#shared/messages/en/all.ts'
import type { Phase } from '#shared/records/phases.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import {
  board,
  company,
  decision,
  dependency,
  keyResult,
  objective,
  person,
  priority,
  sticky,
  theme,
  unit,
} from '#tests/support/boards/plainBoard.ts'
import { conditionCodes } from './condition.ts'
import { readiness } from './readiness.ts'

const of = (phase: Phase, given: BoardSnapshot) => readiness(phase, reviewOf(given, '2026-02-01'))
const sentences: object = english.readiness
const units = [company, unit('unit-sales'), unit('unit-delivery')]
const roster = [
  person('ana-00001', { role: 'lead', unitId: 'unit-sales' }),
  person('ben-00001', { role: 'participant', unitId: 'unit-delivery' }),
]
const progress = (isReady: boolean) => ({
  counts: { strength: 1, weakness: 0, opportunity: 0, threat: 0 },
  isReady,
  objectives: 0,
  keyResults: 0,
})

it('an empty workshop is ready with nothing but its alignment, where nothing stands against anything yet', () => {
  const phases: readonly Phase[] = [
    'setup',
    'swot',
    'pool',
    'priorities',
    'direction',
    'keyResults',
    'teams',
    'commit',
    'follow',
  ]
  expect(phases.filter((phase) => of(phase, board()).isDone)).toEqual([])
})

it('every condition has a sentence', () => {
  expect(conditionCodes.filter((code) => !(code in sentences || `${code}_other` in sentences))).toEqual([])
})

describe('setup', () => {
  const led = [
    company,
    unit('unit-sales', 'Sales', { leadId: 'ana-00001' }),
    unit('unit-delivery', 'Delivery', { deputyId: 'ben-00001' }),
  ]
  const roster = [person('ana-00001'), person('ben-00001')]
  it('the purpose is written, every unit has a lead or a deputy', () => {
    expect(of('setup', board({ units: led, roster, settings: { purpose: 'Grow' } })).isDone).toBe(true)
    expect(of('setup', board({ units: led, roster, settings: { purpose: ' ' } })).isDone).toBe(false)
  })
  it('a lead who was removed leads nothing', () => {
    const { conditions } = of(
      'setup',
      board({ units: led, roster: [person('ana-00001')], settings: { purpose: 'Grow' } }),
    )
    expect(conditions).toContainEqual({ code: 'unitsHaveLeads', isDone: false, isAdvice: false, count: 1, total: 2 })
  })
})

it('swot: every unit says it is ready', () => {
  const one = { 'unit-sales': progress(true), 'unit-delivery': progress(false) }
  expect(of('swot', board({ units, roster, progress: one })).conditions).toMatchObject([
    { count: 1, total: 2, isDone: false },
  ])
  expect(of('swot', board({ units, roster, progress: { ...one, 'unit-delivery': progress(true) } })).isDone).toBe(true)
})

it('swot: nobody waits for a unit without people', () => {
  const alone = board({ units, roster: roster.slice(0, 1), progress: { 'unit-sales': progress(true) } })
  expect(of('swot', alone).conditions).toMatchObject([{ count: 1, total: 1, isDone: true }])
  expect(of('swot', board({ units })).conditions).toMatchObject([{ count: 0, total: 0, isDone: false }])
})

describe('pool', () => {
  const themes = [theme('theme-a')]
  it('every sticky has a theme or lies in the tray with a reason; the number of themes is advice', () => {
    const placed = [
      sticky('a', { theme: 'theme-a' }),
      sticky('b', { trayReason: 'Off topic' }),
      sticky('c', { mergedInto: 'a' }),
    ]
    expect(of('pool', board({ themes, stickies: placed }))).toMatchObject({
      isDone: true,
      conditions: [
        { code: 'stickiesPlaced', count: 2, total: 2 },
        { code: 'themesFormed', count: 1, isDone: false, isAdvice: true },
      ],
    })
    expect(of('pool', board({ themes, stickies: [...placed, sticky('d')] })).isDone).toBe(false)
  })
})

describe('direction and key results', () => {
  const objectives = [objective('o-1', { priorityId: 'priority-a' }), objective('o-2', { priorityId: 'priority-a' })]
  const priorities = [priority('priority-a'), priority('priority-b')]
  it('priorities: two or three', () => {
    expect(of('priorities', board({ priorities })).isDone).toBe(true)
    expect(of('priorities', board({ priorities: priorities.slice(1) })).isDone).toBe(false)
  })
  it('two or three objectives, each linked to a priority that is there', () => {
    expect(of('direction', board({ priorities, objectives })).isDone).toBe(true)
    expect(of('direction', board({ objectives })).conditions).toMatchObject([
      { isDone: true },
      { isDone: false, count: 0 },
    ])
  })
  it('three to five key results per objective that can be graded', () => {
    const results = (count: number, fields = {}) =>
      objectives.flatMap(({ id }) =>
        Array.from({ length: count }, (_, at) =>
          keyResult(`${id}-${at}`, { objectiveId: id, baseline: 1, target: 2, ...fields }),
        ),
      )
    expect(of('keyResults', board({ objectives, keyResults: results(3) })).isDone).toBe(true)
    expect(of('keyResults', board({ objectives, keyResults: results(2) })).isDone).toBe(false)
    expect(of('keyResults', board({ objectives, keyResults: results(6) })).isDone).toBe(false)
    expect(of('keyResults', board({ objectives, keyResults: results(3, { target: 1 }) })).isDone).toBe(false)
  })
})

it('teams: every unit has offered, or the company is too small for it', () => {
  const offered = (...ids: readonly string[]) => ({ offeredUnits: ids as never })
  expect(of('teams', board({ units, roster, control: offered('unit-sales') })).isDone).toBe(false)
  expect(of('teams', board({ units, roster, control: offered('unit-sales', 'unit-delivery') })).isDone).toBe(true)
  expect(of('teams', board({ units, settings: { headCount: 12 } })).conditions).toMatchObject([
    { code: 'teamOkrsSkipped', isDone: true },
  ])
})

it('alignment: no blocking finding is open', () => {
  const dependencies = [dependency('dependency')]
  const open = of('alignment', board({ dependencies }))
  expect(open).toMatchObject({ isDone: false, conditions: [{ code: 'findingsClosed', count: 1 }] })
  const decisions = [decision('decision', { finding: 'DEP-UNACCEPTED-dependency' })]
  expect(of('alignment', board({ dependencies, decisions })).isDone).toBe(true)
})

it('commit: all signed and frozen', () => {
  const given = {
    units: [unit('unit-sales', 'Sales')],
    keyResults: [keyResult('new-clients', { unitId: 'unit-sales' })],
    control: { frozen: { hash: '', at: 0, by: 'Ana', amendment: 0 } },
  }
  expect(of('commit', board(given)).conditions).toMatchObject([
    { code: 'unitsSigned', count: 0, total: 1, isDone: false },
    { code: 'setFrozen', isDone: true },
  ])
  const amending = board({ ...given, control: { ...given.control, amending: true } })
  expect(of('commit', amending).conditions).toMatchObject([{}, { isDone: false }])
})
