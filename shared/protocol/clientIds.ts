/**
 * Yjs client ids. Yjs itself draws them below 2³²: such an id belongs to the first participant who uses it. An anonymous
 * note is written under an id above, which is good for one update, and of which no owner is kept.
 */
export const firstOneShotClientId = 2 ** 32

export const isOneShotClientId = (clientId: number): boolean => clientId >= firstOneShotClientId
