/** What the server accepts as dots per ballot. */
export const fewestDotsPerBallot = 1
export const mostDotsPerBallot = 50

/** The dots per ballot that were typed; `null` where that is no whole number within what a ballot can hold. */
export function readDots(typed: string): number | null {
  if (!/^\d{1,3}$/.test(typed.trim())) return null
  const dots = Number(typed)
  return dots >= fewestDotsPerBallot && dots <= mostDotsPerBallot ? dots : null
}
