import { type DocumentRef, documentPath } from '#shared/records/documents.ts'

/** `access` holds invitations, passes and sessions; it is never served to anyone. */
export type ServerDocument = DocumentRef | { readonly kind: 'access' }

export const accessDocument: ServerDocument = { kind: 'access' }

export const serverDocumentPath = (document: ServerDocument): string =>
  document.kind === 'access' ? 'access' : documentPath(document)

export const documentName = (workshopId: string, document: ServerDocument): string =>
  `${workshopId}/${serverDocumentPath(document)}`

/** Whose socket it is; what they may do stands in the workshop's roster. */
export type Session = { readonly participantId: string }

/** What a room knows of a socket. */
export type RoomSocket = {
  readonly send: (bytes: Uint8Array) => void
  readonly close: (code: number, reason: string) => void
  /** Handed over, but not yet taken by the network. */
  readonly bufferedBytes: () => number
}

/** What a socket knows of its room. */
export type Connection = {
  readonly receive: (bytes: Uint8Array) => void
  /** Says again what is saved: a browser can't see pings, and takes silence for a dead connection. */
  readonly keepAlive: () => void
  readonly closed: () => void
}

/** Why a socket got no connection. */
export type ConnectionRefusal = 'unknown' | 'forbidden'
