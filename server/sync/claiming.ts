import type { Store } from '#server/storage/store.ts'
import type { Room } from './room.ts'

/** A Yjs client id that somebody writes under in a room. */
export type RoomClaim = { readonly room: Room; readonly clientId: number; readonly owner: string }

/**
 * Whoever is the first to use a client id owns it, from before their first change under it is stored. The rooms know the
 * owners afterwards; answers whether they are those who claimed the ids.
 */
export async function claimClientIds(store: Store, claims: readonly RoomClaim[]): Promise<boolean> {
  if (claims.length === 0) return true
  const owners = await store.claimClientIds(
    claims.map(({ room, clientId, owner }) => ({ document: room.name, clientId, owner })),
  )
  for (const [index, { room, clientId, owner }] of claims.entries()) room.owners.set(clientId, owners[index] ?? owner)
  return claims.every(({ room, clientId, owner }) => room.owners.get(clientId) === owner)
}
