import { defineTemplate } from './template.ts'

const measured = { operator: 'input', role: 'lever', baselineQuality: 'measured', influence: 'direct' } as const

/**
 * Revenue of a firm that sells people's time, and the bookings that feed it: 40 heads × 1,800 h × 68 % × 150 × 90 % is
 * 6,609,600 today; 8,400,000 needs 45.16 heads. Bookings of 8,128,704 need 21 new deals, 84 opportunities, 420 leads.
 */
export const techServices = defineTemplate({
  drivers: {
    revenue: {
      measure: 'currency',
      time: 'flow',
      role: 'root',
      operator: 'product',
      inputs: ['heads', 'hours', 'utilisation', 'rate', 'realisation'],
    },
    heads: { ...measured, measure: 'count', time: 'average', baseline: 40, max: 52 },
    hours: { measure: 'count', time: 'flow', operator: 'input', role: 'constant', baseline: 1_800 },
    utilisation: { ...measured, measure: 'percent', time: 'rate', baseline: 0.68, plan: 0.72, max: 0.78 },
    rate: { ...measured, measure: 'currency', time: 'rate', baseline: 150, plan: 156, max: 165 },
    realisation: { ...measured, measure: 'percent', time: 'rate', baseline: 0.9, plan: 0.92, max: 0.95, locked: true },
    bookings: {
      measure: 'currency',
      time: 'flow',
      role: 'root',
      operator: 'ratio',
      inputs: ['newLogoBookings', 'newLogoShare'],
    },
    newLogoBookings: { measure: 'currency', time: 'flow', operator: 'product', inputs: ['deals', 'dealSize'] },
    newLogoShare: { measure: 'percent', time: 'rate', operator: 'input', role: 'constant', baseline: 0.4 },
    deals: { measure: 'count', whole: true, time: 'flow', operator: 'product', inputs: ['opportunities', 'winRate'] },
    dealSize: { ...measured, measure: 'currency', time: 'rate', baseline: 160_000, influence: 'indirect' },
    opportunities: {
      measure: 'count',
      whole: true,
      time: 'flow',
      operator: 'product',
      inputs: ['leads', 'leadConversion'],
    },
    winRate: { ...measured, measure: 'percent', time: 'rate', baseline: 0.25 },
    leads: { ...measured, measure: 'count', whole: true, time: 'flow', baseline: 340 },
    leadConversion: { ...measured, measure: 'percent', time: 'rate', baseline: 0.2 },
  },
  targets: {
    revenue: {
      measure: 'currency',
      baseline: 6_609_600,
      value: 8_400_000,
      driver: 'revenue',
      balancing: 'heads',
    },
    bookings: {
      measure: 'currency',
      baseline: 6_800_000,
      value: 8_128_704,
      driver: 'bookings',
      balancing: 'leads',
    },
  },
})
