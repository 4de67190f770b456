import { type board, company, keyResult, link, objective, priority, unit } from './plainBoard.ts'

export type Given = NonNullable<Parameters<typeof board>[0]>
export type KeyResultFields = Parameters<typeof keyResult>[1]

const money = { measure: 'currency', due: '2026-12-31' } as const
export const revenue = (fields: KeyResultFields = {}) =>
  keyResult('revenue', {
    objectiveId: 'grow',
    text: 'Revenue',
    metric: 'Revenue',
    baseline: 100,
    target: 200,
    ...money,
    ...fields,
  })
export const newClients = (fields: KeyResultFields = {}) =>
  keyResult('new-clients', {
    objectiveId: 'win',
    unitId: 'unit-sales',
    text: 'New clients',
    metric: 'New client revenue',
    baseline: 0,
    target: 60,
    ...money,
    due: '2026-09-30',
    ...fields,
  })
export const accounts = (fields: KeyResultFields = {}) =>
  keyResult('accounts', {
    objectiveId: 'serve',
    unitId: 'unit-delivery',
    text: 'Existing accounts',
    metric: 'Account revenue',
    baseline: 0,
    target: 40,
    ...money,
    due: '2026-09-30',
    ...fields,
  })

/** A set with nothing to say about it: two units bring 60 and 40 of the company's 100. */
export const sound = {
  units: [company, unit('unit-sales', 'Sales'), unit('unit-delivery', 'Delivery')],
  priorities: [priority('priority-growth')],
  objectives: [
    objective('grow', { priorityId: 'priority-growth' }),
    objective('win', { unitId: 'unit-sales' }),
    objective('serve', { unitId: 'unit-delivery' }),
  ],
  keyResults: [revenue(), newClients(), accounts()],
  links: [
    link('link-sales', 'new-clients', 'revenue', { amount: 60 }),
    link('link-delivery', 'accounts', 'revenue', { amount: 40 }),
  ],
} satisfies Given
export const withLinks = (sales: object, delivery: object = { amount: 40 }): Given => ({
  ...sound,
  links: [link('link-sales', 'new-clients', 'revenue', sales), link('link-delivery', 'accounts', 'revenue', delivery)],
})
export const withResults = (...keyResults: Given['keyResults'] & object): Given => ({ ...sound, keyResults })
