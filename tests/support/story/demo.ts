import type { WorkshopCreated } from '#shared/protocol/http.ts'
import type { Phase } from '#shared/records/phases.ts'
import type { Role } from '#shared/records/roles.ts'
import { send, unitNamed } from '#tests/support/rooms/guest.ts'
import type { ChromiumPlayer } from './player.ts'

/** The example company's off-site, filled in up to a phase. */
export async function createDemo(url: string, demo: Phase): Promise<WorkshopCreated> {
  const answer = await send<WorkshopCreated>(url, '/api/workshops', { title: 'Example', demo })
  if (answer.status !== 201) throw new Error(`creating the example answered ${answer.status}`)
  return answer.body
}

/** Lets somebody in without walking through the invitation; answers with the address of their page. */
export async function letIn(
  player: ChromiumPlayer,
  workshop: WorkshopCreated,
  role: Role,
  unit?: string,
): Promise<string> {
  const answer = await player.context.request.post('/api/sessions', {
    data: {
      invitation: workshop.invitations[role],
      name: player.name,
      ...(unit === undefined ? {} : { unitId: unitNamed(workshop, unit) }),
    },
  })
  if (answer.status() !== 201) throw new Error(`joining answered ${answer.status()}: ${await answer.text()}`)
  const { participant } = await answer.json()
  return `/${role === 'wall' ? 'wall' : 'w'}/${workshop.workshopId}/${participant.id}`
}
