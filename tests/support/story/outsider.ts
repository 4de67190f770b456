import * as encoding from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { type SocketTap, tapSocket } from '#tests/support/browser/wireTap.ts'
import type { ChromiumPlayer } from './player.ts'

/** Asks for documents with this person's cookie, but without the page's good manners: all of each, from the beginning. */
export async function askFor(player: ChromiumPlayer, paths: readonly string[]): Promise<readonly SocketTap[]> {
  const { origin } = new URL(player.page.url())
  const { workshopId, participantId } = whereabouts(player)
  const cookies = await player.context.cookies(origin)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return paths.map((path) =>
    tapSocket(`${origin.replace('http', 'ws')}/sync/${workshopId}/${path}?as=${participantId}`, cookie, [everything()]),
  )
}

/** Where somebody's page stands: `/w/<workshop>/<participant>/…`, or `/wall/…`. */
export function whereabouts(player: ChromiumPlayer): { readonly workshopId: string; readonly participantId: string } {
  const [, , workshopId = '', participantId = ''] = new URL(player.page.url()).pathname.split('/')
  return { workshopId, participantId }
}

/** The message of somebody who has nothing yet. */
function everything(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageNumbers.sync)
  writeSyncStep1(encoder, new Y.Doc())
  return encoding.toUint8Array(encoder)
}
