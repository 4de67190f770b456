/** Under what a window keeps a half-written text of this person. */
export const draftName = (workshopId: string, participantId: string): string => `draft/${workshopId}/${participantId}`

/** Removes the half-written texts that this window keeps: of one person, or of everybody who has been in the workshop. */
export function forgetDrafts(workshopId: string, participantId: string | null): void {
  const start = participantId === null ? draftName(workshopId, '') : `${draftName(workshopId, participantId)}/`
  try {
    for (const key of Object.keys(sessionStorage)) if (`${key}/`.startsWith(start)) sessionStorage.removeItem(key)
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}
