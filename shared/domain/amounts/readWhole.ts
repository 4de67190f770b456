import { readAmount } from './readAmount.ts'

/** A whole number of something between two bounds (people, minutes, dots); `null` where what was typed is none. */
export function readWhole(typed: string, locale: string, least: number, most: number): number | null {
  const reading = readAmount(typed, { measure: 'count', currency: '', locale })
  const values = reading.kind === 'one' ? [reading] : reading.kind === 'ask' ? reading.offers : []
  // Nobody writes decimals behind people: 1.250 of them are 1,250.
  const whole = Math.max(...values.map(({ value }) => value).filter(Number.isInteger))
  return whole >= least && whole <= most ? whole : null
}
