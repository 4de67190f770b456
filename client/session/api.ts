import { newId } from '#shared/ids.ts'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'
import type {
  CreateSession,
  CreateWorkshop,
  ErrorAnswer,
  InvitationAnswer,
  SessionAnswer,
  SessionCreated,
  WorkshopCreated,
} from '#shared/protocol/http.ts'
import { failure, type Result, success } from '#shared/result.ts'

/** Why a request did not succeed: a stable code, and a sentence for the person. */
export type Refusal = { readonly code: string; readonly message: string }

/** The server could not be reached at all. */
export const unreachable = 'unreachable'

export type ApiAnswer<Body> = Promise<Result<Body, Refusal>>

export const createWorkshop = (body: CreateWorkshop, createKey?: string): ApiAnswer<WorkshopCreated> =>
  request('POST', '/api/workshops', { body, ...(createKey ? { bearer: createKey } : {}) })

export const readInvitation = (invitation: string): ApiAnswer<InvitationAnswer> =>
  request('POST', '/api/invitations', { body: { invitation } })

export const createSession = (body: CreateSession): ApiAnswer<SessionCreated> =>
  request('POST', '/api/sessions', { body })

export const readSession = (participantId: string): ApiAnswer<SessionAnswer> =>
  request('GET', '/api/session', { participantId })

/** The links that the facilitator hands out, by role; per unit where invitations for one unit were made. */
export type InvitationLinks = {
  readonly invitations: { readonly [role: string]: string }
  readonly units?: readonly { readonly unitId: string; readonly role: string; readonly invitation: string }[]
}

export const readInvitations = (workshopId: string, participantId: string): ApiAnswer<InvitationLinks> =>
  request('GET', `/api/workshops/${workshopId}/invitations`, { participantId })

/** Sends one command; the id that makes a repeated click one step is made here. */
export const sendCommand = (
  workshopId: string,
  participantId: string,
  command: CommandRequest,
): ApiAnswer<CommandAnswer> =>
  request('POST', `/api/workshops/${workshopId}/commands`, { participantId, body: { commandId: newId(), ...command } })

export const importWorkshop = (body: unknown): ApiAnswer<WorkshopCreated> => request('POST', '/api/import', { body })

type RequestOptions = { readonly body?: unknown; readonly participantId?: string; readonly bearer?: string }

async function request<Body>(method: string, path: string, options: RequestOptions): ApiAnswer<Body> {
  const headers: Record<string, string> = {}
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  if (options.participantId) headers['x-participant'] = options.participantId
  if (options.bearer) headers.authorization = `Bearer ${options.bearer}`
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
  } catch {
    return failure({ code: unreachable, message: '' })
  }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return success(answer as Body)
  const error = (answer as ErrorAnswer | null)?.error
  return failure({ code: error?.code ?? unreachable, message: error?.message ?? '' })
}
