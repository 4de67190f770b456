/** Two-sided: 1.96 leaves out 5 % of honest samples, 3.29 one in a thousand. */
export const sure95 = 1.96
export const sure999 = 3.29

/** Between which shares the true one lies, after so many hits in so many tries (Wilson's score interval). */
export function hitInterval(hits: number, tries: number, z: number): readonly [low: number, high: number] {
  const share = hits / tries
  const middle = share + z ** 2 / (2 * tries)
  const half = z * Math.sqrt((share * (1 - share)) / tries + z ** 2 / (4 * tries ** 2))
  return [(middle - half) / (1 + z ** 2 / tries), (middle + half) / (1 + z ** 2 / tries)]
}
