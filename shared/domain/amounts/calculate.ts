import { type DecimalSign, numeralUnder } from './numerals.ts'

/**
 * Plain arithmetic, `40*1800*(1+4%)`: numbers, + − × ÷ and brackets, nothing else. `sign` stands before decimals. `null` where
 * it is no such thing, or divides by zero.
 */
export function calculate(text: string, sign: DecimalSign): number | null {
  const tokens = tokensOf(text)
  if (!tokens) return null
  let at = 0
  const take = (wanted: RegExp): string | null => {
    const token = tokens[at]
    if (token === undefined || !wanted.test(token)) return null
    at += 1
    return token
  }
  const factor = (): number => {
    if (take(/^-$/)) return -factor()
    if (take(/^\($/)) {
      const inner = sum()
      return take(/^\)$/) ? percent(inner) : Number.NaN
    }
    const run = take(/^[\d.,']/)
    const digits = run === null ? null : numeralUnder(run, sign)
    return digits === null ? Number.NaN : percent(Number(digits))
  }
  const percent = (value: number): number => (take(/^%$/) ? value / 100 : value)
  const product = (): number => {
    let value = factor()
    for (let operator = take(/^[*/]$/); operator; operator = take(/^[*/]$/))
      value = operator === '*' ? value * factor() : value / factor()
    return value
  }
  const sum = (): number => {
    let value = product()
    for (let operator = take(/^[-+]$/); operator; operator = take(/^[-+]$/))
      value = operator === '+' ? value + product() : value - product()
    return value
  }
  const value = sum()
  if (at < tokens.length || !Number.isFinite(value)) return null
  // 0.1 + 0.2 is 0.3 to whoever typed it.
  return Number(value.toPrecision(14))
}

/** A blank between digits belongs to the number: whether it may stand there, the reader of numerals knows. */
function tokensOf(text: string): readonly string[] | null {
  const plain = text.replace(/[×x·]/gi, '*').replace(/[÷:]/g, '/')
  const tokens = plain.match(/[\d.,'](?:[\d.,' ]*[\d.,'])?|[-+*/()%]/g) ?? []
  return tokens.join('').replaceAll(' ', '') === plain.replaceAll(' ', '') ? tokens : null
}
