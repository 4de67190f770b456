import { expect, test } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { keyResultSentence } from './keyResultSentence.ts'

const { t } = createTranslator()
const style = { currency: 'EUR', locale: 'en' }

test('verb, metric, from, to and by; a percentage tells its points', () => {
  const utilisation = {
    metric: 'Utilisation',
    measure: 'percent',
    baseline: 0.68,
    target: 0.72,
    due: '2026-12-31',
  } as const
  expect(keyResultSentence(utilisation, t, style)).toBe(
    'Increase utilisation from 68% to 72% (+4 points) by December 31, 2026',
  )
})

test('what has to fall is reduced', () => {
  const churn = { metric: 'Churn rate', measure: 'percent', baseline: 0.12, target: 0.11 } as const
  expect(keyResultSentence(churn, t, style)).toBe('Reduce churn rate from 12% to 11% (-1 point)')
})

test('without a baseline there is no "from", and names are not made small', () => {
  expect(keyResultSentence({ metric: 'SaaS revenue', measure: 'currency', target: 3_200_000 }, t, style)).toBe(
    'Bring SaaS revenue to €3,200,000',
  )
  expect(keyResultSentence({ metric: 'ARR', measure: 'currency', baseline: 5, target: 6 }, t, style)).toBe(
    'Increase ARR from €5 to €6',
  )
})

test('a sentence does not swallow what people type: braces and dollars stay', () => {
  expect(keyResultSentence({ metric: '{{target}} $t(x)', measure: 'count', target: 3 }, t, style)).toContain('$t(x)')
})
