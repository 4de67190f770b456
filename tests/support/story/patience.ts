/** How long the stories wait for a fact before they call it a failure: generous, for a machine with other work to do. */
export const patience = {
  serverStartMs: 30_000,
  /** For a control to be there and answer: one click, one screen. */
  stepMs: 20_000,
  /** For what one person did to be seen by another. */
  reachesOthersMs: 20_000,
  /** For a page to notice that the server is back. */
  recoveryMs: 60_000,
  downloadMs: 60_000,
} as const
