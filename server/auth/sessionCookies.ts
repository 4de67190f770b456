import { parse, serialize } from 'hono/utils/cookie'

const prefix = 'offsite_'
const cookieLifeSeconds = 30 * 24 * 60 * 60

/** One cookie per participant, since one browser may hold the cockpit and the wall at once. */
export const sessionCookie = (participantId: string, session: string, isSecure: boolean): string =>
  serialize(`${prefix}${participantId}`, session, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: isSecure,
    maxAge: cookieLifeSeconds,
  })

/** Takes the place of that cookie, and is gone at once. */
export const forgottenCookie = (participantId: string): string =>
  serialize(`${prefix}${participantId}`, '', { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 0 })

export type HeldSession = { readonly participantId: string; readonly session: string }

/** The sessions a browser holds, as it says so itself: they are still to be checked. */
export function heldSessions(cookieHeader: string | undefined): readonly HeldSession[] {
  if (!cookieHeader) return []
  return Object.entries(parse(cookieHeader)).flatMap(([name, session]) =>
    name.startsWith(prefix) && session ? [{ participantId: name.slice(prefix.length), session }] : [],
  )
}
