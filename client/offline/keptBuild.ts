/** One file of a build under its address, with the fingerprint by which a browser knows it. */
export type KeptPart = { readonly path: string; readonly integrity: string }

/** What the pages of one build are made of. */
export type KeptBuild = {
  readonly id: string
  /** Fetched when the worker is installed: all that the pages need without a network. */
  readonly parts: readonly KeptPart[]
  /** Kept once they were used: the PDF writer, the letters of other scripts. */
  readonly partsKeptWhenUsed: readonly KeptPart[]
}
