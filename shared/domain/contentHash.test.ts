import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { board, decision, driver, keyResult, link, objective, priority } from '#tests/support/boards/plainBoard.ts'
import { canonicalJson, contentHash, shortHash } from './contentHash.ts'
import { sha256Hex } from './hash.ts'

const given = {
  vision: 'Everybody’s first call',
  priorities: [priority('priority-a'), priority('priority-b')],
  drivers: [driver('driver-a', { plan: 45.16 })],
  objectives: [objective('objective-a'), objective('objective-b')],
  keyResults: [keyResult('result-a', { target: 72 }), keyResult('result-b')],
  links: [link('link-a', 'result-b', 'result-a', { amount: 4 })],
}
const hash = (changed: Parameters<typeof board>[0] = {}) => contentHash(board({ ...given, ...changed }))

describe('the content hash', () => {
  it('is SHA-256 in hex, and short for a footer', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hash()).toMatch(/^[0-9a-f]{64}$/)
    expect(shortHash(hash())).toBe(hash().slice(0, 12))
  })

  it.each<[string, Parameters<typeof board>[0]]>([
    ['the vision', { vision: 'Everybody’s last call' }],
    ['a title', { priorities: [priority('priority-a', { title: 'Other' }), priority('priority-b')] }],
    ['a number of the plan', { drivers: [driver('driver-a', { plan: 46 })] }],
    ['a target', { keyResults: [keyResult('result-a', { target: 73 }), keyResult('result-b')] }],
    ['an owner', { keyResults: [keyResult('result-a', { target: 72, owner: 'Ana' }), keyResult('result-b')] }],
    ['an amount', { links: [link('link-a', 'result-b', 'result-a', { amount: 5 })] }],
    ['a lost link', { links: [] }],
  ])('changes with %s', (_, changed) => {
    expect(hash(changed)).not.toBe(hash())
  })

  it.each<[string, Parameters<typeof board>[0]]>([
    ['a decision', { decisions: [decision('decision', { finding: 'GAP-SUM-result-a' })] }],
    [
      'another order on the screen',
      { objectives: [objective('objective-a', { order: 'z' }), objective('objective-b')] },
    ],
    [
      'a cleared field',
      { keyResults: [keyResult('result-a', { target: 72, owner: undefined }), keyResult('result-b')] },
    ],
    ['the phase', { control: { phase: 'follow' } }],
  ])('doesn’t change with %s', (_, changed) => {
    expect(hash(changed)).toBe(hash())
  })

  it('is the same in whatever order records and fields came about', () => {
    const reversed = (record: object) => Object.fromEntries(Object.entries(record).reverse()) as never
    fc.assert(
      fc.property(
        fc.shuffledSubarray(given.keyResults, { minLength: 2 }),
        fc.shuffledSubarray(given.objectives, { minLength: 2 }),
        fc.shuffledSubarray(given.priorities, { minLength: 2 }),
        (keyResults, objectives, priorities) => {
          expect(hash({ keyResults: keyResults.map(reversed), objectives, priorities })).toBe(hash())
        },
      ),
    )
  })

  it('canonical JSON reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
