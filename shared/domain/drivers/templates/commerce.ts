import { defineTemplate } from './template.ts'

const measured = { operator: 'input', role: 'lever', baselineQuality: 'measured', influence: 'direct' } as const
const share = { ...measured, measure: 'percent', time: 'rate' } as const

/**
 * Net revenue of a shop: 2,400,000 sessions × 2 % × 75 × 92 % is 3,312,000 today; 4,500,000 with a better checkout, a
 * fuller basket and fewer returns needs 2,629,733.5 sessions.
 */
export const commerce = defineTemplate({
  drivers: {
    netRevenue: {
      measure: 'currency',
      time: 'flow',
      role: 'root',
      operator: 'product',
      inputs: ['sessions', 'conversion', 'basket', 'kept'],
    },
    sessions: { ...measured, measure: 'count', whole: true, time: 'flow', baseline: 2_400_000, influence: 'indirect' },
    conversion: {
      measure: 'percent',
      time: 'rate',
      operator: 'product',
      inputs: ['view', 'add', 'checkout', 'completion'],
    },
    view: { ...share, baseline: 0.5 },
    add: { ...share, baseline: 0.16 },
    checkout: { ...share, baseline: 0.5 },
    completion: { ...share, baseline: 0.5, plan: 0.575 },
    basket: { ...measured, measure: 'currency', time: 'rate', baseline: 75, plan: 80 },
    kept: { measure: 'percent', time: 'rate', operator: 'complement', inputs: ['returns'] },
    returns: { ...share, baseline: 0.08, plan: 0.07 },
  },
  targets: {
    netRevenue: {
      measure: 'currency',
      baseline: 3_312_000,
      value: 4_500_000,
      driver: 'netRevenue',
      balancing: 'sessions',
    },
  },
})
