import type * as Y from 'yjs'
import type { Refusal } from '#server/refusal.ts'
import type { Version } from '#server/storage/store.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { CommandType } from '#shared/permissions/commands.ts'
import type { CommandAnswer, CommandOf } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { Control } from '#shared/records/room.ts'
import type { Result } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'

/** What a command finds: who asks, and the documents as they stand. */
export type CommandContext = {
  readonly workshopId: string
  readonly actor: SessionParticipant
  readonly now: number
  readonly newId: Surroundings['newId']
  readonly random: Surroundings['random']
  /** The words for what the command writes down, in the workshop's language. */
  readonly text: Translate
  readonly board: Y.Doc
  readonly access: Y.Doc
  readonly control: Control
  /** A document that the command asked for in `documents`. */
  readonly document: (document: DocumentRef) => Y.Doc
  /** For how long nobody has seen this person on any of their devices; 0 while one is connected. */
  readonly absentMs: (participantId: string) => number
  /** What `restoreVersion` asked for; `null` where there is no such version. */
  readonly version: Version | null
}

/** What happens once the change is durable. */
export type Effect =
  | { readonly kind: 'disconnect'; readonly participantId: string; readonly closeCode: number }
  | { readonly kind: 'deleteWorkshop' }

export type Outcome = {
  readonly answer?: Omit<CommandAnswer, 'step'>
  readonly effects?: readonly Effect[]
  /** Kept with the change, both or neither. */
  readonly versions?: readonly Version[]
}

export type CommandRule<Type extends CommandType> = {
  /** Which documents beside the board it reads or changes; the board is as it stands before the command. */
  readonly documents?: (board: Y.Doc, command: CommandOf<Type>, actor: SessionParticipant) => readonly DocumentRef[]
  /** Looks at everything first, then changes: a refusal has changed nothing. */
  readonly run: (context: CommandContext, command: CommandOf<Type>) => Result<Outcome, Refusal>
}

/** The room's state, which the server itself wrote when the workshop was created. */
export function readControl(board: Y.Doc): Control {
  const control = readOne(board, 'control')
  if (!control) throw new Error('the board has no control record')
  return control
}
