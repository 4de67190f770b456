import type { CommandType } from '#shared/permissions/commands.ts'
import {
  closeJoining,
  deleteWorkshop,
  handOver,
  inviteUnit,
  removeParticipant,
  rotateInvitation,
  takeLead,
} from './access.ts'
import { closeBallot, openBallot } from './ballot.ts'
import type { CommandRule } from './command.ts'
import { openEnvelopes } from './envelopes.ts'
import { amend, freeze } from './freeze.ts'
import { offer } from './offer.ts'
import { goToPhase, lock, unlock } from './phase.ts'
import { setReady } from './progress.ts'
import { editRoster } from './roster.ts'
import { editSettings } from './settings.ts'
import { recordUnsigned, sign } from './sign.ts'
import { setTimer } from './timer.ts'
import { restoreVersion, saveVersion } from './versions.ts'

/** Every command and the rule that carries it out. */
export const commandRules: { readonly [Type in CommandType]: CommandRule<Type> } = {
  goToPhase,
  setTimer,
  openEnvelopes,
  openBallot,
  closeBallot,
  lock,
  unlock,
  setReady,
  offer,
  sign,
  recordUnsigned,
  freeze,
  amend,
  saveVersion,
  restoreVersion,
  editRoster,
  editSettings,
  inviteUnit,
  rotateInvitation,
  closeJoining,
  removeParticipant,
  handOver,
  takeLead,
  deleteWorkshop,
}
