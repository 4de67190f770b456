import { joinWorkshop } from '#server/auth/join.ts'
import { createWorkshop } from '#server/commands/createWorkshop.ts'
import { createDispatch } from '#server/commands/dispatch.ts'
import type { Store } from '#server/storage/store.ts'
import { realSurroundings as surroundings } from '#server/surroundings.ts'
import { createRooms } from '#server/sync/rooms.ts'
import type { CommandRequest } from '#shared/protocol/commands.ts'
import type { Invitations, SessionParticipant } from '#shared/protocol/http.ts'

/** A server without a network. Several may stand on one store, as several processes would. */
export type Node = ReturnType<typeof startNode>

export function startNode(store: Store) {
  const rooms = createRooms({ store })
  return { rooms, dispatch: createDispatch({ rooms, versions: store.versions, surroundings }) }
}

/** A workshop with one unit, made on one server; whoever joins or commands may do it on any. */
export async function holdOffsite(node: Node) {
  const title = 'Off-site'
  const context = { rooms: node.rooms, surroundings, fillWorkshop: () => Promise.resolve() }
  const created = await createWorkshop(context, { title, units: [{ name: 'Sales' }] })
  if (!created.ok) throw new Error(created.failure.code)
  const { workshopId, invitations, units } = created.value
  const unitId = units.find(({ name }) => name === 'Sales')?.id
  if (!unitId) throw new Error('the unit was asked for')
  return {
    workshopId,
    unitId,
    title,
    join: async (role: keyof Invitations, name: string): Promise<SessionParticipant> => {
      const joined = await joinWorkshop(node.rooms, surroundings, { invitation: invitations[role], name, unitId })
      if (!joined.ok) throw new Error(joined.failure.code)
      return joined.value.participant
    },
    /** A command id that is given is the caller's to repeat. */
    command: (
      participant: SessionParticipant,
      request: CommandRequest & { readonly commandId?: string; readonly expectedStep?: number },
      { dispatch } = node,
    ) => dispatch({ workshopId, participant }, { commandId: surroundings.newId<'command'>(), ...request }),
  }
}
