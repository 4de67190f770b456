import { operations } from './operations/operations.ts'
import type { Tally } from './tally.ts'

/** Too rare for a run that is over in seconds. */
const rareOperations: readonly string[] = [
  'take lost dots back',
  'connect a lever',
  'turn or move an input',
  'take a lever out',
  'remove a driver',
  'add a key result in a draft',
  'set the numbers of a key result in a draft',
  'link key results in a draft',
  'remove a key result in a draft',
  'remove an objective in a draft',
]

/** What a run must have met at least once, or it has shown less than it says. */
export const expectedIn = {
  shortRun: [
    ...operations.flatMap(({ kind }) => (rareOperations.includes(kind) ? [] : [`operation: ${kind}`])),
    'operations while offline',
    'batches cut',
    'edits called saved',
    'merged with own changes under way',
    'changes that had waited reached the server',
    'set aside: phase',
    'trouble: connections cut',
    'trouble: cut',
    'trouble: silent',
    'trouble: mute',
    'trouble: deaf',
    'trouble: slow',
    'trouble: partition',
    'trouble: tab lost',
    'trouble: tab lost with unsaved changes',
    'trouble: second tab',
    'trouble: second device',
    'trouble: server killed',
    'trouble: server stopped',
    'command: goToPhase',
    'command: openEnvelopes',
    'command: openBallot',
    'command: closeBallot',
    'command: offer',
    'command: sign',
    'command: removeParticipant',
    'command: lock',
    'command: editRoster',
    'command: handOver',
    'command: restoreVersion',
  ],
  longRun: [
    ...rareOperations.map((kind) => `operation: ${kind}`),
    'compactions',
    'command: freeze',
    'command: amend',
    'set aside: locked',
  ],
} as const

export const missingIn = (tally: Tally, expected: readonly string[]): readonly string[] =>
  expected.filter((what) => tally.of(what) === 0)

export const describeTally = (tally: Tally): string =>
  tally
    .entries()
    .map(([what, times]) => `${String(times).padStart(9)}  ${what}`)
    .join('\n')
