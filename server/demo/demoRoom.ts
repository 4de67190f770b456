import type * as Y from 'yjs'
import { joinWorkshop } from '#server/auth/join.ts'
import type { Dispatch } from '#server/commands/dispatch.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { ServerDocument } from '#server/sync/session.ts'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'
import type { Invitations, SessionParticipant } from '#shared/protocol/http.ts'
import { success } from '#shared/result.ts'

/** A workshop as the demo's people use it: they join by invitation, send commands, and write into documents. */
export type DemoRoom = {
  readonly newId: Surroundings['newId']
  readonly now: number
  readonly join: (role: keyof Invitations, name: string, unitId?: string) => Promise<SessionParticipant>
  readonly command: (participant: SessionParticipant, command: CommandRequest) => Promise<CommandAnswer>
  readonly edit: <Value>(document: ServerDocument, edit: (doc: Y.Doc) => Value) => Promise<Value>
}

type Options = {
  readonly rooms: Rooms
  readonly dispatch: Dispatch
  readonly surroundings: Surroundings
  readonly workshopId: string
  readonly invitations: Invitations
}

/** The demo is our own: a step of it that is refused is a bug, and throws. */
export function createDemoRoom({ rooms, dispatch, surroundings, workshopId, invitations }: Options): DemoRoom {
  return {
    newId: surroundings.newId,
    now: surroundings.now(),
    join: async (role, name, unitId) => {
      const request = { invitation: invitations[role], name, ...(unitId ? { unitId } : {}) }
      const joined = await joinWorkshop(rooms, surroundings, request)
      if (!joined.ok) throw new Error(`the demo's ${name} could not join: ${joined.failure.code}`)
      return joined.value.participant
    },
    command: async (participant, command) => {
      const body = { commandId: surroundings.newId<'command'>(), ...command }
      const done = await dispatch({ workshopId, participant }, body)
      if (!done.ok) throw new Error(`the demo's ${command.type} was refused: ${done.failure.code}`)
      return done.value
    },
    edit: async (document, edit) => {
      const done = await rooms.edit(workshopId, [document], ([doc]) => {
        if (!doc) throw new Error('one document was asked for')
        return success(edit(doc))
      })
      if (!done.ok) throw new Error('an edit of the demo has no way to fail')
      return done.value
    },
  }
}
