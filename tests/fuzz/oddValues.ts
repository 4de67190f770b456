import type { SeededRandom } from '#tests/support/runner/seed.ts'

/** Names that mean something to JavaScript, or nothing to anybody. */
export const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'x',
  'évil',
  'a b c d',
  'k'.repeat(60),
  '../../etc',
]

const texts = [
  '',
  'plain',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u0000',
  '<script>',
  '=HYPERLINK("x")',
  'z\u0310'.repeat(40),
  '\ud83d\ude00'.repeat(30),
]

export const oddText = (random: SeededRandom): string =>
  random.next() < 0.97 ? random.pick(texts) : 'long '.repeat(random.below(6_000))

/** Any value that lib0 can write, and some that no document should hold. */
export function oddValue(random: SeededRandom, depth = 0): never {
  return oddPlain(random, depth) as never
}

function oddPlain(random: SeededRandom, depth: number): unknown {
  switch (random.below(depth > 9 ? 9 : 13)) {
    case 0:
      return undefined
    case 1:
      return null
    case 2:
      return random.pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, 2 ** 53, -1.5])
    case 3:
      return BigInt(random.below(2 ** 31))
    case 4:
      return new Uint8Array(random.below(5))
    case 5:
    case 6:
      return oddText(random)
    case 7:
      return random.next() < 0.5
    case 8:
      return random.pick(['unitsales', 'unitdelivery', 'company0', 'accepted', 'facilitator', 'commit'])
    case 9:
    case 10:
      return Array.from({ length: random.below(4) }, () => oddPlain(random, depth + 1))
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(3) }, () => [
          random.pick(['a', 'b', 'constructor', '__proto__']),
          oddPlain(random, depth + 1),
        ]),
      )
  }
}
