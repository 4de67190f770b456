import type { ParticipantId, UnitId } from '#shared/ids.ts'

/** A workshop is split by who may read: each set of readers has a document of its own. */
export type DocumentRef =
  | { readonly kind: 'board' }
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'leads' }
  | { readonly kind: 'own'; readonly participantId: ParticipantId }

export type DocumentKind = DocumentRef['kind']

export const boardDocument: DocumentRef = { kind: 'board' }
export const leadsDocument: DocumentRef = { kind: 'leads' }
export const unitDocument = (unitId: UnitId): DocumentRef => ({ kind: 'unit', unitId })
export const ownDocument = (participantId: ParticipantId): DocumentRef => ({ kind: 'own', participantId })

/** The document's path as it stands in socket addresses and in storage: `board`, `unit/<id>`, `leads`, `own/<id>`. */
export function documentPath(document: DocumentRef): string {
  switch (document.kind) {
    case 'board':
    case 'leads':
      return document.kind
    case 'unit':
      return `unit/${document.unitId}`
    case 'own':
      return `own/${document.participantId}`
  }
}

/** Reads a path written by `documentPath`; `null` for anything else. */
export function parseDocumentPath(path: string): DocumentRef | null {
  if (path === 'board') return boardDocument
  if (path === 'leads') return leadsDocument
  const [kind, id, ...rest] = path.split('/')
  if (!id || rest.length > 0 || !/^[A-Za-z0-9_-]{1,40}$/.test(id)) return null
  if (kind === 'unit') return unitDocument(id as UnitId)
  if (kind === 'own') return ownDocument(id as ParticipantId)
  return null
}
