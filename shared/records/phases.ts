/** The ten phases, in the order in which a leadership team walks through them. */
export const phases = [
  'setup',
  'swot',
  'pool',
  'priorities',
  'direction',
  'keyResults',
  'teams',
  'alignment',
  'commit',
  'follow',
] as const

export type Phase = (typeof phases)[number]

export const isPhase = (value: unknown): value is Phase => phases.includes(value as Phase)

/** Every phase from the first to the second, both included. */
export const phasesBetween = (first: Phase, last: Phase): readonly Phase[] =>
  phases.slice(phases.indexOf(first), phases.indexOf(last) + 1)
