import * as v from 'valibot'
import type * as Y from 'yjs'
import type { Identity } from '#server/auth/identify.ts'
import { readParticipant, toActor, toSessionParticipant } from '#server/people/participant.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import type { Store, Version } from '#server/storage/store.ts'
import type { Surroundings } from '#server/surroundings.ts'
import { actorIn } from '#server/sync/membership.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { accessDocument, documentName, type ServerDocument, serverDocumentPath } from '#server/sync/session.ts'
import { workshopLanguage } from '#shared/messages/workshopLanguage.ts'
import { type CommandType, commandRefusal, mayCommand } from '#shared/permissions/commands.ts'
import { contextOf } from '#shared/permissions/context.ts'
import { type Command, type CommandAnswer, commandSchemas, isCommandType } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { failure, type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import { type CommandContext, type CommandRule, type Effect, readControl } from './command.ts'
import { fieldRefusal } from './fieldRefusal.ts'
import { createMadePasses, recallAnswer, rememberAnswer } from './rememberedAnswers.ts'
import { commandRules } from './rules.ts'

/** `step` is where the workshop stands, for those who were overtaken. */
export type CommandRefusal = Refusal & { readonly step?: number }

export type Dispatch = (identity: Identity, body: unknown) => Promise<Result<CommandAnswer, CommandRefusal>>

type Options = { readonly rooms: Rooms; readonly versions: Store['versions']; readonly surroundings: Surroundings }

/**
 * Carries out commands: may this person, is it well-formed, was it done before, has the workshop moved on; then the
 * command's own rule, and one more step. All of it is judged by the documents it is appended to, so that any number of
 * commands, at any number of servers, happen one after the other.
 */
export function createDispatch(options: Options): Dispatch {
  const { rooms, versions } = options
  const passes = createMadePasses()
  return async (identity, body) => {
    const { workshopId, participant } = identity
    const actor = await rooms.read(workshopId, [boardDocument], ([board]) => board && actorIn(board, participant.id))
    if (!actor) return refuse('unknown_workshop')
    const parsed = parseCommand(actor, body)
    if (!parsed.ok) return parsed
    const command = parsed.value
    // Versions never change: this one may be read before the board is.
    const version =
      command.type === 'restoreVersion'
        ? await versions.load(documentName(workshopId, boardDocument), command.versionId)
        : null
    const done = await carryOutOnBoard({ ...options, identity, command, version })
    if (!done.ok) return done
    const answer = passes.complete(participant.id, command, done.value.answer)
    for (const effect of done.value.effects) await takeEffect(options, workshopId, effect)
    return success(answer)
  }
}

/** Somebody may join between the moment it is clear which documents are needed, and the edit: it is then tried again. */
async function carryOutOnBoard(work: Omit<Work, 'documents' | 'docs'>): Promise<Result<Done, CommandRefusal>> {
  const { rooms, command, identity } = work
  const { workshopId } = identity
  for (;;) {
    const documents = await rooms.read(workshopId, [boardDocument], ([board]) =>
      board ? documentsOf(board, command, identity) : [],
    )
    const known = new Set(documents.map(serverDocumentPath))
    const isMissing = (docs: readonly Y.Doc[]) =>
      docs[0] !== undefined &&
      documentsOf(docs[0], command, identity).some((document) => !known.has(serverDocumentPath(document)))
    const done = await rooms.edit<Done, CommandRefusal | 'moved'>(
      workshopId,
      documents,
      (docs) => (isMissing(docs) ? failure('moved') : carryOut({ ...work, documents, docs })),
      ({ versions }) => versions.map((kept) => ({ document: documentName(workshopId, boardDocument), version: kept })),
    )
    if (done.ok) return done
    if (done.failure !== 'moved') return failure(done.failure)
  }
}

function parseCommand(actor: Actor, body: unknown): Result<Command, Refusal> {
  const type: unknown = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
  if (!isCommandType(type)) return refuse('unknown_command')
  if (!mayCommand(actor, type)) return refuse('not_allowed')
  const parsed = v.safeParse(commandSchemas[type], body)
  return parsed.success ? success(parsed.output) : fieldRefusal(parsed.issues)
}

/** The one place where a command of any type meets its rule: the table's type says that they fit. */
const ruleOf = (command: Command): CommandRule<CommandType> => commandRules[command.type] as CommandRule<CommandType>

/** Who has left the room, or whose workshop was deleted meanwhile, is refused whatever the command may need. */
const documentsOf = (board: Y.Doc, command: Command, identity: Identity): readonly ServerDocument[] => {
  const sender = senderIn(board, identity)
  const asked = sender && ruleOf(command).documents?.(board, command, sender)
  return [boardDocument, accessDocument, ...(asked ?? [])]
}

/** Who asks, as the roster has them now, with the rights and the unit that count; `null` for who has left. */
function senderIn(board: Y.Doc, { participant: { id } }: Identity): SessionParticipant | null {
  const participant = readParticipant(board, id)
  const acting = actorIn(board, id)
  return participant && acting && { ...toSessionParticipant(id, participant), role: acting.role, unitId: acting.unitId }
}

type Work = Options & {
  readonly identity: Identity
  readonly command: Command
  readonly version: Version | null
  readonly documents: readonly ServerDocument[]
  readonly docs: readonly Y.Doc[]
}

type Done = {
  readonly answer: CommandAnswer
  readonly effects: readonly Effect[]
  /** Kept in one with the command's changes: a step never stands without its version. */
  readonly versions: readonly Version[]
}

function carryOut(work: Work): Result<Done, CommandRefusal> {
  const { command, identity, surroundings } = work
  const byPath = new Map(work.documents.map((document, index) => [serverDocumentPath(document), work.docs[index]]))
  const document = (wanted: ServerDocument): Y.Doc => {
    const found = byPath.get(serverDocumentPath(wanted))
    if (!found) throw new Error(`${command.type} did not ask for ${serverDocumentPath(wanted)}`)
    return found
  }
  const board = document(boardDocument)
  const access = document(accessDocument)

  // The roster may have changed since the request came in.
  const actor = senderIn(board, identity)
  if (!actor) return refuse('unknown_workshop')
  const acting = toActor(actor)
  if (!mayCommand(acting, command.type)) return refuse('not_allowed')

  const before = recallAnswer(access, actor.id, command)
  if (before) return success({ answer: before, effects: [], versions: [] })
  const control = readControl(board)
  if (command.expectedStep !== undefined && command.expectedStep !== control.step)
    return failure({ code: 'step_moved', step: control.step })
  const refusal = commandRefusal(acting, contextOf(control), command.type)
  if (refusal) return failure({ code: refusal, step: control.step })

  const context: CommandContext = {
    workshopId: identity.workshopId,
    actor,
    now: surroundings.now(),
    newId: surroundings.newId,
    random: surroundings.random,
    text: surroundings.textIn(workshopLanguage(readOne(board, 'settings'))),
    board,
    access,
    control,
    document,
    absentMs: (participantId) => work.rooms.absentMs(identity.workshopId, participantId),
    version: work.version,
  }
  const outcome = ruleOf(command).run(context, command)
  if (!outcome.ok) return failure({ ...outcome.failure, step: control.step })
  const answer: CommandAnswer = { ...outcome.value.answer, step: control.step + 1 }
  updateSingle(board, 'control', { step: answer.step })
  // A deletion takes all memory with it, and one that a crash cut short is done when it is asked for again.
  if (command.type !== 'deleteWorkshop') rememberAnswer(access, actor.id, command, answer)
  const { effects = [], versions = [] } = outcome.value
  return success({ answer, effects, versions })
}

async function takeEffect({ rooms }: Options, workshopId: string, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'disconnect':
      return rooms.disconnectParticipant(workshopId, effect.participantId, effect.closeCode)
    case 'deleteWorkshop':
      return rooms.remove(workshopId)
  }
}
