/** What stands before the decimals: in 1.250 it depends on the country whether a dot does. */
export type DecimalSign = '.' | ','

export const decimalSigns: readonly DecimalSign[] = ['.', ',']

/**
 * The digits of `run` (`1,800` · `1 234,56` · `18,00,000`) with at most one dot, if `sign` stands before the decimals;
 * `null` where no country would write it so. Thousands are groups of three, in India of two but for the last.
 */
export function numeralUnder(run: string, sign: DecimalSign): string | null {
  const [whole = '', fraction = '', ...more] = run.trim().split(sign)
  if (more.length > 0 || !/^\d*$/.test(fraction)) return null
  const digits = withoutGroups(whole, sign === '.' ? ',' : '.')
  if (digits === null || (digits === '' && fraction === '')) return null
  return fraction === '' ? digits : `${digits || '0'}.${fraction}`
}

function withoutGroups(whole: string, separator: string): string | null {
  if (/^\d*$/.test(whole)) return whole
  const isGrouped = [separator, ' ', "'"].some((between) => {
    const [first = '', ...rest] = whole.split(between)
    const last = rest.pop() ?? ''
    return (
      /^[1-9]\d{0,2}$/.test(first) &&
      /^\d{3}$/.test(last) &&
      (rest.every((group) => /^\d{3}$/.test(group)) || rest.every((group) => /^\d{2}$/.test(group)))
    )
  })
  return isGrouped ? whole.replace(/\D/g, '') : null
}
