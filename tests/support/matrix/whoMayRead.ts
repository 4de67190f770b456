import type { CommandType } from '#shared/permissions/commands.ts'
import type { Phase } from '#shared/records/phases.ts'

/**
 * Who reads which document, who gets what by HTTP, and who gives which command, by the method; a second statement beside
 * `permissions.ts`. `yes` or `no` in the order of `people`; those who have no session get nothing at all.
 */
export const people = ['facilitator', 'ceo', 'lead', 'deputy', 'seller', 'developer', 'observer', 'wall'] as const
export type PersonName = (typeof people)[number]

const columns = (line: string): readonly boolean[] => {
  const words = line.trim().split(/\s+/)
  if (words.length !== people.length) throw new Error(`${words.length} columns for ${people.length} people: ${line}`)
  return words.map((word) => word === 'yes')
}

/** `lead`, `deputy` and `seller` are of Sales, `developer` is of Delivery, the CEO is of the company itself. */
export const readers: { readonly [path: string]: readonly boolean[] } = {
  //                          facilit ceo  lead  deputy seller developer observer wall
  board: columns('            yes     yes  yes   yes    yes    yes       yes      yes'),
  'unit/Sales': columns('     no      no   yes   yes    yes    no        no       no'),
  'unit/Delivery': columns('  no      no   no    no     no     yes       no       no'),
  'unit/company': columns('   no      yes  no    no     no     no        no       no'),
  leads: columns('            yes     yes  yes   yes    no     no        no       no'),
  'own/self': columns('       no      yes  yes   yes    yes    yes       no       no'),
  'own/another': columns('    no      no   no    no     no     no        no       no'),
}

export const requests: { readonly [path: string]: readonly boolean[] } = {
  //                                facilit ceo  lead  deputy seller developer observer wall
  'export/workshop.json': columns(' yes     yes  yes   yes    yes    yes       yes      yes'),
  'export/stickies.csv': columns('  yes     yes  yes   yes    yes    yes       yes      yes'),
  'export/okrs.csv': columns('      yes     yes  yes   yes    yes    yes       yes      yes'),
  'export/okrs.md': columns('       yes     yes  yes   yes    yes    yes       yes      yes'),
  'export/okrs.pdf': columns('      yes     yes  yes   yes    yes    yes       yes      yes'),
  invitations: columns('            yes     no   no    no     no     no        no       yes'),
  versions: columns('               yes     no   no    no     no     no        no       no'),
}

const facilitators = columns('      yes     no   no    no     no     no        no       no')

/** A command without a line doesn't compile. */
export const commanders: { readonly [Type in CommandType]: readonly boolean[] } = {
  goToPhase: facilitators,
  setTimer: facilitators,
  openEnvelopes: facilitators,
  openBallot: facilitators,
  closeBallot: facilitators,
  lock: facilitators,
  unlock: facilitators,
  //                         facilit ceo  lead  deputy seller developer observer wall
  setReady: columns('        no      yes  yes   yes    yes    yes       no       no'),
  offer: columns('           no      yes  yes   yes    no     no        no       no'),
  // Whether it is theirs to give is a question of the office.
  sign: columns('            no      yes  yes   yes    yes    yes       no       no'),
  recordUnsigned: columns('  no      yes  no    no     no     no        no       no'),
  editSettings: columns('    yes     yes  no    no     no     no        no       no'),
  freeze: facilitators,
  amend: facilitators,
  saveVersion: facilitators,
  restoreVersion: facilitators,
  editRoster: facilitators,
  inviteUnit: facilitators,
  rotateInvitation: facilitators,
  closeJoining: facilitators,
  removeParticipant: facilitators,
  handOver: facilitators,
  takeLead: facilitators,
  deleteWorkshop: facilitators,
}

/** What the room is doing, as far as a command asks about it. */
export const doings = ['draft', 'voting', 'frozen', 'amending'] as const
export type Doing = (typeof doings)[number]

/** When a command is refused to those who may give it, by phase and by what the room is doing; the others never are. */
export const commandTimes: {
  readonly [Type in CommandType]?: {
    readonly phases?: readonly Phase[]
    readonly refused?: { readonly [When in Doing]?: string }
  }
} = {
  setReady: { phases: ['swot'] },
  sign: { phases: ['alignment', 'commit', 'follow'], refused: { frozen: 'already_frozen' } },
  recordUnsigned: { phases: ['alignment', 'commit', 'follow'], refused: { frozen: 'already_frozen' } },
  openBallot: { refused: { voting: 'ballot_running' } },
  closeBallot: {
    refused: { draft: 'ballot_not_running', frozen: 'ballot_not_running', amending: 'ballot_not_running' },
  },
  freeze: { refused: { frozen: 'already_frozen' } },
  amend: { refused: { draft: 'not_frozen', voting: 'not_frozen', amending: 'already_amending' } },
  restoreVersion: { refused: { voting: 'ballot_running', frozen: 'frozen' } },
}
