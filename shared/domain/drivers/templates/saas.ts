import { defineTemplate } from './template.ts'

const measured = { operator: 'input', role: 'lever', baselineQuality: 'measured', influence: 'direct' } as const
const share = { ...measured, measure: 'percent', time: 'rate' } as const
const product = { measure: 'currency', time: 'flow', operator: 'product' } as const

/**
 * Recurring revenue over one year: 10.0m and today's rates close at 11.96m; 13.5m with less churn and more expansion
 * needs 3.2m of new revenue, 80 customers, 400 opportunities, 1,600 leads.
 */
export const saas = defineTemplate({
  drivers: {
    closing: {
      measure: 'currency',
      time: 'stock',
      role: 'root',
      operator: 'sum',
      inputs: ['opening', 'newRevenue', 'expansion', 'contraction', 'churn'],
      coefficients: [1, 1, 1, -1, -1],
    },
    opening: { measure: 'currency', time: 'stock', operator: 'input', role: 'constant', baseline: 10_000_000 },
    newRevenue: { ...product, inputs: ['customers', 'revenuePerCustomer'] },
    expansion: { ...product, inputs: ['opening', 'expansionRate'] },
    contraction: { ...product, inputs: ['opening', 'contractionRate'] },
    churn: { ...product, inputs: ['opening', 'churnRate'] },
    expansionRate: { ...share, baseline: 0.12, plan: 0.15 },
    contractionRate: { ...share, baseline: 0.02 },
    churnRate: { ...share, baseline: 0.12, plan: 0.1 },
    customers: {
      measure: 'count',
      whole: true,
      time: 'flow',
      operator: 'product',
      inputs: ['opportunities', 'winRate'],
    },
    revenuePerCustomer: { ...measured, measure: 'currency', time: 'rate', baseline: 40_000, influence: 'indirect' },
    opportunities: {
      measure: 'count',
      whole: true,
      time: 'flow',
      operator: 'product',
      inputs: ['leads', 'leadConversion'],
    },
    winRate: { ...share, baseline: 0.2 },
    leads: { ...measured, measure: 'count', whole: true, time: 'flow', baseline: 1_080 },
    leadConversion: { ...share, baseline: 0.25 },
    netRetention: {
      measure: 'percent',
      time: 'rate',
      role: 'guard',
      operator: 'sum',
      inputs: ['kept', 'expansionRate', 'contractionRate'],
      coefficients: [1, 1, -1],
    },
    kept: { measure: 'percent', time: 'rate', operator: 'complement', inputs: ['churnRate'] },
  },
  targets: {
    closing: {
      measure: 'currency',
      baseline: 10_000_000,
      value: 13_500_000,
      driver: 'closing',
      balancing: 'leads',
    },
  },
})
