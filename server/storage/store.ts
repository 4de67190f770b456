/**
 * Where documents are kept. Every document is an append-only log of Yjs updates with a dense sequence number; its *head*
 * is the number of the last update, and compaction never touches it. An append is conditional on the head: that is what
 * keeps several servers on one store exact.
 */

/** `${workshopId}/${documentPath}`, or `${workshopId}/access`, which is never served to anyone. */
export type DocumentName = string

export type Append = {
  readonly document: DocumentName
  /** The head that the update builds on. */
  readonly after: number
  /** `null` writes nothing: the document was read for the decision and must still stand where it stood. */
  readonly update: Uint8Array | null
}

export type AppendAnswer =
  /** The new heads, in the order of the entries. */
  | { readonly kind: 'appended'; readonly heads: readonly number[] }
  /** Nothing was written: somebody else appended to these documents first. */
  | { readonly kind: 'behind'; readonly documents: readonly DocumentName[] }

export type Claim = {
  readonly document: DocumentName
  readonly clientId: number
  /** A participant, or the server itself. */
  readonly owner: string
}

export type LoadedDocument = {
  /** 0 where the document is unknown. */
  readonly head: number
  readonly snapshot: Uint8Array | null
  /** What was appended after the snapshot, in order. */
  readonly updates: readonly Uint8Array[]
}

export type VersionSummary = {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A named full state of a document, `Y.encodeStateAsUpdate`. */
export type Version = VersionSummary & { readonly state: Uint8Array }

/** A version to be kept together with a change, or not at all. */
export type VersionOf = { readonly document: DocumentName; readonly version: Version }

export type Store = {
  /**
   * Snapshot, updates and head of one moment. Throws where what is stored can't be read: damage is never an empty board.
   * Whoever has everything up to `after` is given only what came later, without a snapshot, as far as the log still
   * reaches back; else all of it.
   */
  readonly load: (document: DocumentName, after?: number) => Promise<LoadedDocument>
  /** The head alone, without the cost of loading; 0 where the document is unknown. */
  readonly head: (document: DocumentName) => Promise<number>
  /**
   * All or nothing over several documents, each named at most once, and the versions kept with them; resolves when it
   * would survive a power cut. Appends of one moment share one flush.
   */
  readonly append: (entries: readonly Append[], versions?: readonly VersionOf[]) => Promise<AppendAnswer>
  /** Called when a document has grown, by whichever server; returns its end. */
  readonly watch: (listener: (document: DocumentName, head: number) => void) => () => void
  /**
   * Puts a snapshot in the place of the updates up to `upTo`. Old ones go only after the new one was read back, and the
   * snapshot before it stays, with the updates since: either alone gives the whole document.
   */
  readonly compact: (document: DocumentName, snapshot: Uint8Array, upTo: number) => Promise<void>
  readonly versions: {
    /** Oldest first. */
    readonly list: (document: DocumentName) => Promise<readonly VersionSummary[]>
    readonly load: (document: DocumentName, id: string) => Promise<Version | null>
  }
  /**
   * Whoever claims a Yjs client id of a document first owns it for ever; answers with the owners, in the order of the
   * claims. All claims of one call share one flush, and those that are known already need none.
   */
  readonly claimClientIds: (claims: readonly Claim[]) => Promise<readonly string[]>
  readonly workshops: () => Promise<readonly string[]>
  readonly remove: (workshopId: string) => Promise<void>
  readonly close: () => Promise<void>
}
