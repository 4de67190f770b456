import { type Phase, phases, phasesBetween } from '#shared/records/phases.ts'
import { type Actor, members, type Role, steering } from '#shared/records/roles.ts'
import type { RoomContext } from './context.ts'

type CommandRule = {
  readonly roles: readonly Role[]
  /** Everything that isn't named can be done at any time. */
  readonly during?: readonly Phase[]
  /** Why not as the room stands, whoever asks. */
  readonly refusal?: (room: RoomContext) => CommandRefusal | null
}

/** Why a command is refused, as a code with a sentence in the message catalogue. */
export type CommandRefusal =
  | 'not_allowed'
  | 'phase'
  | 'ballot_running'
  | 'ballot_not_running'
  | 'already_frozen'
  | 'not_frozen'
  | 'already_amending'
  | 'frozen'

const facilitators: readonly Role[] = ['facilitator']

/** Who may send which command, and when. */
export const commandRules = {
  goToPhase: { roles: facilitators },
  setTimer: { roles: facilitators },
  openEnvelopes: { roles: facilitators },
  openBallot: { roles: facilitators, refusal: ({ isVoting }) => (isVoting ? 'ballot_running' : null) },
  closeBallot: { roles: facilitators, refusal: ({ isVoting }) => (isVoting ? null : 'ballot_not_running') },
  lock: { roles: facilitators },
  unlock: { roles: facilitators },
  setReady: { roles: members, during: ['swot'] },
  offer: { roles: ['ceo', 'lead'] },
  // By office, not by role: whoever stands in for the lead of another unit may be a participant in theirs.
  sign: {
    roles: members,
    during: phasesBetween('alignment', 'follow'),
    refusal: ({ isFrozen }) => (isFrozen ? 'already_frozen' : null),
  },
  recordUnsigned: {
    roles: ['ceo'],
    during: phasesBetween('alignment', 'follow'),
    refusal: ({ isFrozen }) => (isFrozen ? 'already_frozen' : null),
  },
  freeze: { roles: facilitators, refusal: ({ isFrozen }) => (isFrozen ? 'already_frozen' : null) },
  amend: {
    roles: facilitators,
    refusal: ({ isFrozen, isAmending }) => (isFrozen ? null : isAmending ? 'already_amending' : 'not_frozen'),
  },
  saveVersion: { roles: facilitators },
  restoreVersion: {
    roles: facilitators,
    refusal: ({ isFrozen, isVoting }) => (isFrozen ? 'frozen' : isVoting ? 'ballot_running' : null),
  },
  editRoster: { roles: facilitators },
  editSettings: { roles: steering },
  inviteUnit: { roles: facilitators },
  rotateInvitation: { roles: facilitators },
  closeJoining: { roles: facilitators },
  removeParticipant: { roles: facilitators },
  handOver: { roles: facilitators },
  takeLead: { roles: facilitators },
  deleteWorkshop: { roles: facilitators },
} as const satisfies Readonly<Record<string, CommandRule>>

export type CommandType = keyof typeof commandRules

/** Whether somebody ever sends this command, whatever the state of the room. */
export const mayCommand = (actor: Actor, type: CommandType): boolean =>
  (commandRules[type] as CommandRule).roles.includes(actor.role)

/** Of the settings this one is a promise to those who write, and the facilitator's to give. */
export const maySilence = (actor: Actor): boolean => facilitators.includes(actor.role)

/** Why somebody may not send a command as the room stands; `null` where they may. */
export function commandRefusal(actor: Actor, room: RoomContext, type: CommandType): CommandRefusal | null {
  if (!mayCommand(actor, type)) return 'not_allowed'
  const { during = phases, refusal }: CommandRule = commandRules[type]
  return during.includes(room.phase) ? (refusal?.(room) ?? null) : 'phase'
}
