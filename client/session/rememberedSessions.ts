import * as v from 'valibot'
import { roles } from '#shared/records/roles.ts'

const rememberedSchema = v.object({
  workshopId: v.string(),
  participantId: v.string(),
  name: v.string(),
  role: v.picklist(roles),
  unitId: v.nullable(v.string()),
  title: v.string(),
  /** Brings the same identity to a second device; shown under one's own name only. */
  pass: v.string(),
})
export type RememberedSession = v.InferOutput<typeof rememberedSchema>

const storageKey = 'offsite-sessions'

/** The sessions of this browser, latest first. Private browsing may refuse storage: then there are none. */
export function rememberedSessions(): readonly RememberedSession[] {
  try {
    const parsed = v.safeParse(v.array(rememberedSchema), JSON.parse(localStorage.getItem(storageKey) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

export function rememberSession(session: RememberedSession): void {
  write([session, ...others(session.participantId)])
}

export function forgetSession(participantId: string): void {
  write(others(participantId))
}

/** Everybody's who has been in a workshop from this browser. */
export function forgetSessionsOf(workshopId: string): void {
  write(rememberedSessions().filter((session) => session.workshopId !== workshopId))
}

const others = (participantId: string) =>
  rememberedSessions().filter((session) => session.participantId !== participantId)

function write(sessions: readonly RememberedSession[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(sessions))
  } catch {
    // Storage is full or refused: the session still works, it is only not offered again on the first page.
  }
}
