import { uint53 } from 'lib0/random'

/**
 * Yjs client ids. Yjs itself draws them below 2³²: such an id belongs to the first participant who uses it. An anonymous
 * note is written under an id above, which is good for one update, and of which no owner is kept.
 */
export const firstOneShotClientId = 2 ** 32

export const isOneShotClientId = (clientId: number): boolean => clientId >= firstOneShotClientId

/** A fresh one, of 2⁵³ less 2³²; needs no secure context. */
export function newOneShotClientId(): number {
  for (;;) {
    const drawn = uint53()
    if (isOneShotClientId(drawn)) return drawn
  }
}
