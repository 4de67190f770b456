import { openInvitation } from '#server/auth/accessDocument.ts'
import { type Creation, createWorkshop } from '#server/commands/createWorkshop.ts'
import type { Store } from '#server/storage/store.ts'
import { accessDocument } from '#server/sync/session.ts'
import { translate } from '#server/translate.ts'

/** The workshop that a server makes for itself on its first start has a known id, so that it is found again at once. */
const firstWorkshopId = 'firstworkshop'

/**
 * The facilitator's secret of the demo workshop. It is made on an empty store; `null` where people have made
 * workshops of their own and there is none, or it was deleted.
 */
export async function findFirstLink(creation: Creation & { readonly store: Store }): Promise<string | null> {
  const { rooms, store } = creation
  if (await rooms.exists(firstWorkshopId))
    return rooms.read(firstWorkshopId, [accessDocument], ([access]) =>
      access ? (openInvitation(access, 'facilitator')?.secret ?? null) : null,
    )
  if ((await store.workshops()).length > 0) return null
  const title = translate('facilitation.firstWorkshop')
  const created = await createWorkshop(creation, { title, demo: true }, firstWorkshopId)
  return created.ok ? created.value.invitations.facilitator : null
}
