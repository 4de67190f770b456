import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFinding, sortFindings } from './finding.ts'
import { ruleIds } from './ruleIds.ts'

const recordId = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/)

describe('the id of a finding', () => {
  it('has the form of a record id and doesn’t depend on order or repetition', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ruleIds), fc.array(recordId, { minLength: 1, maxLength: 8 }), (rule, subjects) => {
        const { id } = createFinding(rule, 'error', subjects)
        expect(id).toMatch(/^[A-Za-z0-9_-]{8,40}$/)
        expect(createFinding(rule, 'info', [...subjects, ...subjects].reverse(), { text: 'other' }).id).toBe(id)
      }),
    )
  })

  it('differs for other subjects', () => {
    fc.assert(
      fc.property(fc.uniqueArray(recordId, { minLength: 3, maxLength: 3 }), ([one = '', other = '', third = '']) => {
        const ids = [[one], [other], [one, other], [one, third], [one, other, third]].map(
          (subjects) => createFinding('OVER-METRIC', 'warning', subjects).id,
        )
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('names its rule and, where there is one, its record', () => {
    expect(createFinding('GAP-SUM', 'error', ['3fGh56Jk78Lm90Np']).id).toBe('GAP-SUM-3fGh56Jk78Lm90Np')
  })
})

it('errors stand before warnings, then it goes by subject', () => {
  const findings = [
    createFinding('O-VERB', 'info', ['a']),
    createFinding('KR-EVID', 'warning', ['b']),
    createFinding('GAP-SUM', 'error', ['c']),
    createFinding('KR-EVID', 'warning', ['a']),
  ]
  expect(sortFindings(findings).map(({ rule, subjects }) => `${rule} ${subjects}`)).toEqual([
    'GAP-SUM c',
    'KR-EVID a',
    'KR-EVID b',
    'O-VERB a',
  ])
})
